/** Where quick rating says "Saved at 2:15pm", quietly. Empty until something was saved. */
export function AnswerSaved() {
  return <p className="app-criterion__saved" role="status" data-saved />;
}
