/** Whether Terraform or cdktf would compute a text, or a part of it. */
export function isExpression(text: string): boolean {
  // The last one is cdktf's own mark for unresolved values.
  return /[$%]\{|\{TfToken\[/.test(text);
}
