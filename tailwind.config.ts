// Tailwind for layout only, with the NHS scale and nothing else: any other number does not exist as a class.
import type { Config } from "tailwindcss";

export default {
  content: ["./app/**/*.{ts,tsx}"],
  theme: {
    screens: { tablet: "641px", desktop: "769px", wide: "990px" },
    spacing: { 0: "0", 1: "4px", 2: "8px", 3: "12px", 4: "16px", 5: "24px", 6: "32px", 7: "40px" },
    colors: {
      transparent: "transparent",
      current: "currentColor",
      ink: "#212b32",
      quiet: "#4c6272",
      line: "#d8dde0",
      page: "#f0f4f5",
      white: "#ffffff",
    },
    fontSize: { small: "14px", body: "16px", reading: "19px", large: "24px", figure: "36px" },
    fontFamily: { sans: ["Arial", "sans-serif"] },
  },
} satisfies Config;
