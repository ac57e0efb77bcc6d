import { scaleLinear } from "d3-scale";

export interface ChartPoint {
  readonly label: readonly [string, string];
  readonly value: number;
  readonly text: string;
  /** A second figure that disagrees, drawn as an open circle. */
  readonly other?: { readonly value: number; readonly text: string };
}

export interface ChartBand {
  readonly from: number;
  readonly label: string;
}

export interface LineChartProps {
  readonly points: readonly ChartPoint[];
  readonly low: number;
  readonly high: number;
  readonly bands?: readonly ChartBand[];
  readonly target?: { readonly value: number; readonly label: string };
  readonly small?: boolean;
}

/** Points in per cent and text in pixels, so that labels keep their size on a phone. The same numbers stand in a table beside it. */
export function LineChart({ points, low, high, bands = [], target, small = false }: LineChartProps) {
  const y = scaleLinear([low, high], [small ? 78 : 88, 6]);
  const x = scaleLinear([0, Math.max(1, points.length - 1)], small ? [8, 92] : [10, 90]);
  const at = (value: number) => `${y(value).toFixed(2)}%`;
  // A band's words stand at its foot or its head, where a rising line does not come.
  const labelPlace = (index: number) =>
    index === 0 ? { y: at(bands[0]?.from ?? low), dy: -8 } : { y: at(bands[index + 1]?.from ?? high), dy: 18 };
  return (
    <svg className={`app-chart${small ? " app-chart--small" : ""}`} aria-hidden="true" focusable="false">
      {bands.map(({ from, label }, index) => (
        <g key={label}>
          <rect
            className={`app-chart__band${index % 2 === 1 ? " app-chart__band--alt" : ""}`}
            y={at(bands[index + 1]?.from ?? high)}
            width="100%"
            height={`${(y(from) - y(bands[index + 1]?.from ?? high)).toFixed(2)}%`}
          />
          <line className="app-chart__grid" x1="0" x2="100%" y1={at(from)} y2={at(from)} />
          <text className="app-chart__quiet" x="4" {...labelPlace(index)}>
            {label}
          </text>
        </g>
      ))}
      {target !== undefined && (
        <g>
          <line className="app-chart__target" x1="0" x2="100%" y1={at(target.value)} y2={at(target.value)} />
          <text x="100%" y={at(target.value)} dy="-8" textAnchor="end">
            {target.label}
          </text>
        </g>
      )}
      {points.slice(1).map((point, index) => (
        <line
          key={point.label.join(" ")}
          className="app-chart__line"
          x1={`${x(index)}%`}
          y1={at(points[index]?.value ?? point.value)}
          x2={`${x(index + 1)}%`}
          y2={at(point.value)}
        />
      ))}
      {points.map((point, index) => (
        <Point
          key={point.label.join(" ")}
          point={point}
          x={`${x(index)}%`}
          at={at}
          small={small}
          isBelow={isBelow(points, index, (high - low) / 10)}
        />
      ))}
    </svg>
  );
}

interface PointProps {
  readonly point: ChartPoint;
  readonly x: string;
  readonly at: (value: number) => string;
  readonly small: boolean;
  /** The figure stands under its point. */
  readonly isBelow: boolean;
}

/** Under the point where a second figure stands above it, and beside such a point too when both are about as high. */
function isBelow(points: readonly ChartPoint[], index: number, near: number): boolean {
  const value = points[index]?.value ?? 0;
  return points.slice(Math.max(0, index - 1), index + 2).some(({ other, ...point }) => {
    return other !== undefined && other.value >= point.value && Math.abs(point.value - value) < near;
  });
}

function Point({ point, x, at, small, isBelow }: PointProps) {
  const isOtherAbove = point.other !== undefined && point.other.value >= point.value;
  return (
    <g>
      {point.other !== undefined && (
        <>
          <circle className="app-chart__open" cx={x} cy={at(point.other.value)} r="8" />
          <text x={x} y={at(point.other.value)} dy={isOtherAbove ? -16 : 26} textAnchor="middle">
            {point.other.text}
          </text>
        </>
      )}
      <circle className="app-chart__dot" cx={x} cy={at(point.value)} r={small ? 5 : 7} />
      <text className="app-chart__value" x={x} y={at(point.value)} dy={isBelow ? 26 : -14} textAnchor="middle">
        {point.text}
      </text>
      <text className="app-chart__quiet" x={x} y="100%" dy={small ? -4 : -18} textAnchor="middle">
        {small ? point.label.join(" ") : point.label[0]}
      </text>
      {!small && (
        <text className="app-chart__quiet" x={x} y="100%" dy="-2" textAnchor="middle">
          {point.label[1]}
        </text>
      )}
    </g>
  );
}
