/** The code of a fix in three formats, to read, copy or download. Nothing is run from here. */

import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SegmentedControl from "@cloudscape-design/components/segmented-control";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError } from "../../api/errors";
import type { Finding } from "../../api/types";
import { useApi } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { ErrorPanel, Skeleton } from "../../app/states";
import { useCopy } from "../../app/useCopy";
import { saveText } from "../../lib/csv";

const FORMATS = { cli: "sh", terraform: "tf", cloudformation: "yaml" } as const;
type Format = keyof typeof FORMATS;

function useCode(id: string, format: Format) {
  const api = useApi();
  const { locale } = usePreferences();
  return useQuery<string>({
    queryKey: ["code", id, format, locale],
    queryFn: async ({ signal }) => {
      const { data, error, response } = await api.GET("/api/recommendations/{id}/code", {
        params: { path: { id }, query: { format } },
        parseAs: "text",
        signal,
      });
      if (!response.ok || typeof data !== "string") throw ApiError.from(response, error);
      return data;
    },
  });
}

export default function CodeViewer({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const { t } = usePreferences();
  const [format, setFormat] = useState<Format>("cli");
  const { data, error, refetch } = useCode(finding.id, format);
  const [said, copy] = useCopy();
  const name = finding.name || finding.resource_id;
  return (
    <Modal visible size="large" onDismiss={onClose} header={t.optimize.codeOf(name)} closeAriaLabel={t.common.close}>
      <SpaceBetween size="s">
        <div>{t.optimize.codeHint}</div>
        <div className="code-bar">
          <SegmentedControl
            label={t.optimize.codeFormat}
            selectedId={format}
            options={(Object.keys(FORMATS) as Format[]).map((id) => ({ id, text: t.optimize.formats[id] }))}
            onChange={({ detail }) => setFormat(detail.selectedId as Format)}
          />
          <SpaceBetween direction="horizontal" size="xs">
            <span role="status" className="quiet">
              {said}
            </span>
            <Button iconName="copy" disabled={!data} onClick={() => data && copy(data)}>
              {t.common.copy}
            </Button>
            <Button
              iconName="download"
              disabled={!data}
              onClick={() => data && saveText(`${finding.id}.${FORMATS[format]}`, data, "text/plain;charset=utf-8")}
            >
              {t.optimize.downloadCode}
            </Button>
          </SpaceBetween>
        </div>
        {error ? <ErrorPanel error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <Skeleton height={240} /> : null}
        {data ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          <pre className="code code-tall" tabIndex={0} data-format={format}>
            {data}
          </pre>
        ) : null}
      </SpaceBetween>
    </Modal>
  );
}
