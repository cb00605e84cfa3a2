import { type ChangeEvent, type CompositionEvent, useRef, useState } from "react";

type TextElement = HTMLInputElement | HTMLTextAreaElement;

export interface ComposedText {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<TextElement>) => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: (event: CompositionEvent<TextElement>) => void;
  readonly onBlur: () => void;
}

/**
 * While an input method composes, the field holds letters that are not yet the text ("zhang'san"). They stay in the
 * field and go to nobody; what was chosen goes out once.
 */
export function useComposedText(value: string, onChange: (value: string) => void): ComposedText {
  const [draft, setDraft] = useState<string | null>(null);
  const composing = useRef(false);
  const settle = (text: string): void => {
    composing.current = false;
    setDraft(null);
    if (text !== value) onChange(text);
  };
  return {
    value: draft ?? value,
    onChange: (event) => {
      if (composing.current) setDraft(event.target.value);
      else onChange(event.target.value);
    },
    onCompositionStart: () => {
      composing.current = true;
      setDraft(value);
    },
    onCompositionEnd: (event) => settle(event.currentTarget.value),
    // A window that loses the keyboard in mid-composition sends no end.
    onBlur: () => {
      if (composing.current) settle(draft ?? value);
    },
  };
}
