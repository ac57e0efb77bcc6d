// A catalog in the OSCAL format, made up: groups, controls with enhancements, parameters, nested parts, and controls that were withdrawn.

export interface CatalogSize {
  readonly groups: number;
  readonly controls: number;
  readonly enhancements: number;
}

/** 20 groups of 20 controls with 1 or 2 enhancements each: 1,000 controls and enhancements, every 25th of them withdrawn. */
export const thousand: CatalogSize = { groups: 20, controls: 20, enhancements: 1.5 };

export function oscalCatalog({ groups, controls, enhancements }: CatalogSize = thousand): object {
  let made = 0;
  const control = (label: string, group: string, below: readonly object[]): object => {
    made += 1;
    const id = label.toLowerCase().replaceAll(/[()]/g, "-");
    const withdrawn = made % 25 === 0 ? [{ name: "status", value: "withdrawn" }] : [];
    return {
      id,
      title: `Invented control ${label} of ${group}`,
      params: [{ id: `${id}-p1`, label: "time period" }],
      props: [{ name: "label", value: label }, ...withdrawn],
      parts: [
        {
          id: `${id}-s`,
          name: "statement",
          prose: `The organisation, about ${label}:`,
          parts: [
            item(`${id}-a`, "a.", "keeps a list and", [
              item(`${id}-a1`, "1.", `reads it every {{ insert: param, ${id}-p1 }};`),
              item(`${id}-a2`, "2.", "says who reads it; and"),
            ]),
            item(`${id}-b`, "b.", "tells those whom it is about."),
          ],
        },
        {
          id: `${id}-g`,
          name: "guidance",
          prose: `Invented guidance for ${label}. Begin with the list that there is.`,
        },
      ],
      ...(below.length === 0 ? {} : { controls: below }),
    };
  };
  const list = Array.from({ length: groups }, (_, index) => {
    const code = `${String.fromCharCode(65 + Math.floor(index / 26))}${String.fromCharCode(65 + (index % 26))}`;
    return {
      id: code.toLowerCase(),
      title: `Invented group ${code}`,
      controls: Array.from({ length: controls }, (__, at) => {
        const label = `${code}-${at + 1}`;
        const count = Math.floor(enhancements) + ((index * controls + at) % 2 === 0 && enhancements % 1 !== 0 ? 1 : 0);
        const below = Array.from({ length: count }, (___, each) => control(`${label}(${each + 1})`, code, []));
        return control(label, code, below);
      }),
    };
  });
  return {
    catalog: { uuid: "00000000-0000-4000-8000-000000000000", metadata: { title: "Invented catalog" }, groups: list },
  };
}

function item(id: string, label: string, prose: string, parts: readonly object[] = []): object {
  return {
    id,
    name: "item",
    props: [{ name: "label", value: label }],
    prose,
    ...(parts.length === 0 ? {} : { parts }),
  };
}
