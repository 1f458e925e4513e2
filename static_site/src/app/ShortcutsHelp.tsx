/** The keyboard shortcuts. */

import Modal from "@cloudscape-design/components/modal";
import { Fragment } from "react";
import { TAB_KEYS } from "../lib/shortcuts";
import { usePreferences } from "./preferences";

export default function ShortcutsHelp({ onClose }: { onClose: () => void }) {
  const { t } = usePreferences();
  return (
    <Modal visible onDismiss={onClose} header={t.app.shortcuts} closeAriaLabel={t.common.close}>
      <dl className="keys">
        <dt>
          <kbd>/</kbd>
        </dt>
        <dd>{t.shortcuts.ask}</dd>
        {Object.entries(TAB_KEYS).map(([key, tab]) => (
          <Fragment key={key}>
            <dt>
              <kbd>g</kbd> {t.shortcuts.next} <kbd>{key}</kbd>
            </dt>
            <dd>{`${t.shortcuts.go}: ${t.tabs[tab]}`}</dd>
          </Fragment>
        ))}
        <dt>
          <kbd>?</kbd>
        </dt>
        <dd>{t.shortcuts.help}</dd>
        <dt>
          <kbd>Esc</kbd>
        </dt>
        <dd>{t.shortcuts.close}</dd>
      </dl>
    </Modal>
  );
}
