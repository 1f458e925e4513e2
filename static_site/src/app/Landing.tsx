/** Before sign-in. */

import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { usePreferences } from "./preferences";

export interface LandingProps {
  onSignIn: () => void;
  busy: boolean;
  notice: string | null;
  failure: string | null;
}

export function Landing({ onSignIn, busy, notice, failure }: LandingProps) {
  const { t } = usePreferences();
  return (
    <main className="landing" id="main">
      <div className="landing-card">
        <Container>
          <SpaceBetween size="l">
            <h1>{t.app.title}</h1>
            <Box fontSize="heading-m">{t.app.tagline}</Box>
            <ul>
              {t.app.points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
            {notice ? <Alert type="info">{notice}</Alert> : null}
            {failure ? <Alert type="error">{failure}</Alert> : null}
            <Button variant="primary" onClick={onSignIn} loading={busy} loadingText={t.app.signingIn}>
              {t.app.signIn}
            </Button>
          </SpaceBetween>
        </Container>
      </div>
    </main>
  );
}
