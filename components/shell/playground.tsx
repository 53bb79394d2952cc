"use client";

import {
  type DehydratedState,
  HydrationBoundary,
  QueryClient,
  QueryClientProvider,
} from "@tanstack/react-query";
import { useState } from "react";
import { Workspace } from "@/components/shell/workspace";
import { PlaygroundProvider } from "@/lib/client/playground";
import type { PaneWidths, Theme } from "@/lib/client/visit/preferences";

type PlaygroundProps = {
  initialDraft: string;
  initialProvider: string;
  initialPaneWidths: PaneWidths;
  initialTheme: Theme;
  /** True where the draft stands in the address's fragment. */
  isLink: boolean;
  /** What the server has asked for already. */
  queries: DehydratedState;
};

/** The whole page below the layout: its stores, its cache and its workspace. */
export function Playground({ initialDraft, initialProvider, queries, ...workspace }: PlaygroundProps) {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false } } }),
  );
  return (
    <QueryClientProvider client={client}>
      <HydrationBoundary state={queries}>
        <PlaygroundProvider initialDraft={initialDraft} initialProvider={initialProvider}>
          <Workspace {...workspace} />
        </PlaygroundProvider>
      </HydrationBoundary>
    </QueryClientProvider>
  );
}
