/** Previous and next, with where one is. Cursors allow no jump to any page. */

import Button from "@cloudscape-design/components/button";
import { usePreferences } from "./preferences";

export interface PagerProps {
  page: number;
  pageSize: number;
  shown: number;
  total: number | null | undefined;
  hasNext: boolean;
  busy: boolean;
  onPage: (page: number) => void;
}

export function Pager({ page, pageSize, shown, total, hasNext, busy, onPage }: PagerProps) {
  const { t, f } = usePreferences();
  if (page === 1 && !hasNext) return null;
  const from = (page - 1) * pageSize + 1;
  return (
    <nav className="pager" aria-label={t.common.range(f.number(from), f.number(from + shown - 1), f.number(total))}>
      <Button
        variant="icon"
        iconName="angle-left"
        ariaLabel={t.common.previousPage}
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      />
      <span>{t.common.range(f.number(from), f.number(from + shown - 1), f.number(total))}</span>
      <Button
        variant="icon"
        iconName="angle-right"
        ariaLabel={t.common.nextPage}
        disabled={!hasNext}
        loading={busy}
        onClick={() => onPage(page + 1)}
      />
    </nav>
  );
}
