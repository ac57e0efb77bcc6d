// Tailwind for layout only, with the NHS scale and nothing else: any other number does not exist as a class. A step is named by its pixels.
import type { Config } from "tailwindcss";

const steps = [0, 4, 8, 16, 24, 32, 40, 48, 56, 64] as const;

export default {
  content: ["./app/components/**/*.tsx", "./app/routes/**/*.tsx"],
  theme: {
    screens: { tablet: "641px", desktop: "769px", wide: "990px", full: "1280px" },
    spacing: Object.fromEntries(steps.map((step) => [String(step), `${step}px`])),
    colors: {
      transparent: "transparent",
      current: "currentColor",
      white: "#ffffff",
      ink: "#212b32",
      quiet: "#4c6272",
      line: "#d8dde0",
      edge: "#aeb7bd",
      page: "#f0f4f5",
      blue: "#005eb8",
      green: "#007f3b",
      red: "#d5281b",
      focus: "#ffeb3b",
    },
    fontSize: {
      "14": ["14px", "1.45"],
      "16": ["16px", "1.5"],
      "19": ["19px", "1.5"],
      "22": ["22px", "1.35"],
      "24": ["24px", "1.3"],
      "36": ["36px", "1.2"],
    },
    fontFamily: { sans: ["Arial", "sans-serif"] },
  },
} satisfies Config;
