// A form as the browser sends it, with the key that tells it from the same form sent twice. With scripts, its schema is checked first.
import type { FormEventHandler, ReactNode, RefObject } from "react";
import { useFormKey } from "./FormKey";

export interface PortalFormProps {
  readonly action?: string;
  readonly encType?: "multipart/form-data";
  readonly className?: string;
  /** `off` where a reload must show what the server says and not what was pressed before. */
  readonly autoComplete?: "off";
  readonly formRef?: RefObject<HTMLFormElement>;
  readonly onSubmit?: FormEventHandler<HTMLFormElement>;
  readonly children: ReactNode;
}

export function PortalForm({ className = "app-form", formRef, onSubmit, children, ...sending }: PortalFormProps) {
  const key = useFormKey();
  return (
    <form ref={formRef} method="post" {...sending} className={className} noValidate onSubmit={onSubmit}>
      <input type="hidden" name="form-key" value={key} />
      {children}
    </form>
  );
}
