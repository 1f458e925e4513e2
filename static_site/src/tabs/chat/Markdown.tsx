/** Markdown as React elements: HTML stays text, images are not loaded, only https links lead anywhere. */

import Link from "@cloudscape-design/components/link";
import ReactMarkdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import { CodeBlock, TableBlock } from "./CodeBlock";
import { safeUrl } from "./turnState";

const components: Components = {
  a: ({ href, children }) => {
    const url = safeUrl(href);
    return url ? (
      <Link href={url} external target="_blank" rel="noopener noreferrer">
        {children}
      </Link>
    ) : (
      <span>{children}</span>
    );
  },
  img: ({ alt }) => <span>{alt}</span>,
  table: ({ children }) => <TableBlock>{children}</TableBlock>,
  pre: ({ children }) => <CodeBlock>{children}</CodeBlock>,
};

const PLUGINS = [remarkGfm];

export default function Markdown({ text }: { text: string }) {
  return (
    <div className="markdown">
      <ReactMarkdown remarkPlugins={PLUGINS} components={components}>
        {text}
      </ReactMarkdown>
    </div>
  );
}
