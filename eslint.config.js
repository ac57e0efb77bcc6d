import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

const noRawSql = {
  selector: "CallExpression[callee.object.name='sql'][callee.property.name=/^(raw|lit|id|ref|table)$/]",
  message:
    "sql.raw and its like put text into a statement unchecked. Bind a value, or name the column in the query builder.",
};

const noInlineStyle = {
  selector: "JSXAttribute[name.name='style']",
  message: "The content policy refuses style attributes. Use a class, or an SVG attribute for a length.",
};

const noClientLink = {
  selector:
    "ImportDeclaration[source.value='@remix-run/react'] ImportSpecifier[imported.name=/^(Link|NavLink|Form|useNavigate|useSubmit|useFetcher|Navigate)$/]",
  message:
    'Pages are documents: use <a href> and <form method="post">. Nothing a user typed may reach client-side routing (docs/decisions/001).',
};

export default tseslint.config(
  { ignores: ["node_modules/", "build/", "data/", "coverage/"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-console": "error",
      "no-restricted-syntax": ["error", noRawSql, noInlineStyle, noClientLink],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-dynamic-delete": "off",
      "@typescript-eslint/only-throw-error": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
    },
  },
  {
    files: ["app/**/*.tsx", "tests/**/*.tsx"],
    ...jsxA11y.flatConfigs.strict,
    plugins: { ...jsxA11y.flatConfigs.strict.plugins, "react-hooks": reactHooks },
    rules: {
      ...jsxA11y.flatConfigs.strict.rules,
      // A scroll box must take the focus, so that a keyboard can scroll it.
      "jsx-a11y/no-noninteractive-tabindex": [
        "error",
        { tags: [], roles: ["region", "tabpanel"], allowExpressionValues: true },
      ],
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
    },
  },
  {
    files: ["scripts/**", "server/commands/**", "bench/**", "tests/**"],
    rules: { "no-console": "off", "@typescript-eslint/no-non-null-assertion": "off" },
  },
);
