import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { sessionStore } from "./platform/session/session-store.ts";
import { useStore } from "./platform/shell/store.ts";
import { queryClient } from "./platform/trpc/query-client.ts";
import { Starting } from "./workbench/sign-in/starting.tsx";
import { Unreachable } from "./workbench/sign-in/unreachable.tsx";

// Asked for at once, whoever is signed in, so that it arrives while the server says who that is.
const workbench = import("./start-workbench.tsx");
const Workbench = lazy(() => workbench);

const SignInPage = lazy(() => import("./workbench/sign-in/sign-in-page.tsx"));
const PasswordDuePage = lazy(() => import("./workbench/sign-in/password-due-page.tsx"));

export function App() {
  const state = useStore(sessionStore);
  return (
    <QueryClientProvider client={queryClient}>
      <Suspense fallback={<Starting />}>
        {state.phase === "loading" ? <Starting /> : null}
        {state.phase === "unreachable" ? <Unreachable /> : null}
        {state.phase === "signedOut" ? <SignInPage demo={state.demo} /> : null}
        {state.phase === "passwordDue" ? <PasswordDuePage session={state.session} /> : null}
        {state.phase === "open" ? <Workbench /> : null}
      </Suspense>
    </QueryClientProvider>
  );
}
