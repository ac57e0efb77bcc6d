// The key that every form of a page carries. It is made with the page, so a page that is loaded again has forms of its own.
import { createContext, useContext } from "react";

const FormKeyContext = createContext("");

export const FormKeyProvider = FormKeyContext.Provider;

export function useFormKey(): string {
  return useContext(FormKeyContext);
}
