import { expect, test, vi } from "vitest";
import { fetchAhead } from "@/components/shell/fetch-ahead";
import { createRunRig } from "@/lib/client/run/fixtures/run-rig";

test("each part comes once the one before it is there, and one that cannot be had keeps none back", async () => {
  const steps: string[] = [];
  const part = (name: string) => async (locale: string) => {
    steps.push(`${name} ${locale}`);
    await Promise.resolve();
    steps.push(`${name} done`);
  };
  const { store } = createRunRig();
  const missing = () => Promise.reject(new TypeError("Failed to fetch"));
  await fetchAhead({ locale: "tr", runs: store, signal: new AbortController().signal }, [
    part("a"),
    missing,
    part("b"),
  ]);
  expect(steps).toEqual(["a tr", "a done", "b tr", "b done"]);
});

test("nothing is fetched while a run goes on, and all of it after its end", async () => {
  let answer = (_: Response) => {};
  const fetch = () => new Promise<Response>((resolve) => (answer = resolve));
  const { store, controller, ended } = createRunRig({ fetch });
  const fetchPart = vi.fn(async () => undefined);
  controller.run("sandbox", "{}");
  const ahead = fetchAhead({ locale: "en", runs: store, signal: new AbortController().signal }, [fetchPart]);
  await new Promise((resolve) => setTimeout(resolve, 450));
  expect(fetchPart).not.toHaveBeenCalled();
  answer(new Response("data: {}\n\n", { headers: { "content-type": "text/event-stream" } }));
  await ended();
  await ahead;
  expect(fetchPart).toHaveBeenCalledTimes(1);
});

test("who leaves gets the part that is on its way, and no more", async () => {
  const { store } = createRunRig();
  const leaving = new AbortController();
  const second = vi.fn(async () => undefined);
  await fetchAhead({ locale: "en", runs: store, signal: leaving.signal }, [
    async () => leaving.abort(),
    second,
  ]);
  expect(second).not.toHaveBeenCalled();
});
