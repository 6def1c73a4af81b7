/** A string as Go writes it in a template action. JSON's escapes are Go's too. */
export const goString = (text: string): string => JSON.stringify(text);

/** Literal text inside a template: Go's opening braces come out as themselves. */
export const escapeBraces = (text: string): string => text.replaceAll('{{', '{{ "{{" }}');
