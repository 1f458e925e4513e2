/** Questions to click on. */

import Button from "@cloudscape-design/components/button";

export function Chips({
  label,
  texts,
  onPick,
}: {
  label: string;
  texts: readonly string[];
  onPick: (text: string) => void;
}) {
  return (
    <ul className="chips" aria-label={label}>
      {texts.map((text) => (
        <li key={text}>
          <Button onClick={() => onPick(text)}>{text}</Button>
        </li>
      ))}
    </ul>
  );
}
