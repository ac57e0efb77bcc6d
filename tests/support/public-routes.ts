// The route modules that anybody may open without signing in. Every other loader and action must pass the door:
// `tests/architecture.test.ts` reads the source for it, and `tests/routes` calls each as a stranger.

export const publicRoutes: readonly { readonly file: string; readonly because: string }[] = [
  { file: "sign-in.tsx", because: "nobody is signed in yet" },
  { file: "sign-out.tsx", because: "ends whatever session there is, and does nothing where there is none" },
  { file: "accessibility.tsx", because: "the law asks that anybody can read the accessibility statement" },
  { file: "privacy.tsx", because: "people read it before they sign in" },
  { file: "cookies.tsx", because: "people read it before they sign in" },
  { file: "help.tsx", because: "how to get help with signing in" },
  {
    file: "unsubscribe.$token.tsx",
    because: "one press in a mail ends such mails; its address is signed for one person",
  },
  { file: "calendar.$feed.tsx", because: "calendar programs cannot sign in; its address is a secret of one person" },
];
