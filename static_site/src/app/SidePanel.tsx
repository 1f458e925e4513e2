/** A panel beside the page (over it on a phone). Esc closes it and the focus goes back to where it was. */

import Button from "@cloudscape-design/components/button";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { usePreferences } from "./preferences";

export function SidePanel({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { t } = usePreferences();
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented && !event.isComposing) close.current();
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <aside ref={panel} className="side-panel" tabIndex={-1} aria-labelledby={id}>
      <div className="side-panel-head">
        <h2 id={id}>{title}</h2>
        <Button variant="icon" iconName="close" ariaLabel={t.common.close} onClick={onClose} />
      </div>
      <div className="side-panel-body">{children}</div>
    </aside>
  );
}
