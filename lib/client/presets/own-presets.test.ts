import { describe, expect, test, vi } from "vitest";
import { createOwnPresets, type PresetStorage, presetsAsideKey } from "@/lib/client/presets/own-presets";
import { presetsKey } from "@/lib/client/presets/preset-state";
import { printPresetFile } from "@/lib/protocol/request/preset-file";

function createStorage(limit = Number.POSITIVE_INFINITY): PresetStorage & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, value) {
      if (value.length > limit) throw new DOMException("no room", "QuotaExceededError");
      kept.set(key, value);
    },
  };
}

const weather = { name: "Weather", body: '{"model":"gpt-5.4"}\n' };
const story = { name: "Story", body: "not JSON yet {" };

/** Two tabs of one browser: each hears of what the other writes. */
function openTabs() {
  const kept = createStorage();
  const pages = [new EventTarget(), new EventTarget()] as const;
  const openTab = (index: 0 | 1) => {
    const storage: PresetStorage = {
      getItem: kept.getItem,
      setItem(key, value) {
        kept.setItem(key, value);
        pages[index === 0 ? 1 : 0].dispatchEvent(Object.assign(new Event("storage"), { key }));
      },
    };
    return createOwnPresets(storage, pages[index]);
  };
  return { first: openTab(0), second: openTab(1), kept };
}

describe("own presets", () => {
  test("are there again after a reload, to the byte", () => {
    const storage = createStorage();
    const before = createOwnPresets(storage, new EventTarget());
    before.save(weather);
    before.save(story);
    const after = createOwnPresets(storage, new EventTarget());
    after.subscribe(() => {});
    expect(after.getSnapshot()).toEqual({ presets: [weather, story], trouble: null });
  });

  test("can be saved anew, renamed and removed, and each change can be taken back", () => {
    const presets = createOwnPresets(createStorage(), new EventTarget());
    presets.save(weather);
    presets.save(story);
    presets.save({ ...weather, body: "{}" }).undo?.();
    presets.rename("Weather", "Rain").undo?.();
    presets.remove("Weather").undo?.();
    presets.add([weather, weather]).undo?.();
    expect(presets.getSnapshot().presets).toEqual([weather, story]);
    presets.rename("Weather", "Story");
    expect(presets.getSnapshot().presets.map(({ name }) => name)).toEqual(["Story 2", "Story"]);
  });

  test("hold no secret: it is masked before it is kept, and counted", () => {
    const storage = createStorage();
    const presets = createOwnPresets(storage, new EventTarget());
    const body = '{"input":"sk-proj-1234567890abcdef1234","metadata":{"api_key":"hunter2"}}';
    expect(presets.save({ name: "Leak", body }).masked).toBe(2);
    expect(presets.add([{ name: "Leak", body }]).masked).toBe(2);
    expect(storage.kept.get(presetsKey)).not.toMatch(/sk-proj|hunter2/);
    expect(presets.getSnapshot().presets[1]).toEqual({
      name: "Leak 2",
      body: '{"input":"[masked]","metadata":{"api_key":"[masked]"}}',
    });
  });
});

describe("several tabs", () => {
  test("do not overwrite each other, and hear of each other", () => {
    const { first, second } = openTabs();
    const listener = vi.fn();
    second.subscribe(listener);
    first.save(weather);
    expect(listener).toHaveBeenCalledOnce();
    second.save(story);
    first.remove("Weather");
    expect(second.getSnapshot().presets).toEqual([story]);
    expect(first.getSnapshot().presets).toEqual([story]);
  });

  test("another tab's storage that is cleared empties the list", () => {
    const storage = createStorage();
    const page = new EventTarget();
    const presets = createOwnPresets(storage, page);
    const stop = presets.subscribe(() => {});
    presets.save(weather);
    storage.kept.clear();
    page.dispatchEvent(Object.assign(new Event("storage"), { key: null }));
    expect(presets.getSnapshot().presets).toEqual([]);
    stop();
  });
});

describe("a storage that fails", () => {
  test("blocked: presets last as long as the page, and it is told", () => {
    const broken: PresetStorage = {
      getItem() {
        throw new DOMException("blocked", "SecurityError");
      },
      setItem() {},
    };
    for (const storage of [null, broken]) {
      const presets = createOwnPresets(storage, new EventTarget());
      presets.save(weather);
      presets.save(story).undo?.();
      expect(presets.getSnapshot()).toEqual({ presets: [weather], trouble: "blocked" });
    }
  });

  test("full: the change is not made, and it is told", () => {
    const presets = createOwnPresets(createStorage(300), new EventTarget());
    presets.save(weather);
    expect(presets.save({ name: "Big", body: "x".repeat(400) }).undo).toBeNull();
    expect(presets.getSnapshot()).toEqual({ presets: [weather], trouble: "full" });
    presets.rename("Weather", "Rain");
    expect(presets.getSnapshot().trouble).toBeNull();
  });

  test("unreadable: what was there is put aside, and saving works", () => {
    const storage = createStorage();
    storage.kept.set(presetsKey, "[1, 2");
    const presets = createOwnPresets(storage, new EventTarget());
    presets.subscribe(() => {});
    expect(presets.getSnapshot()).toEqual({ presets: [], trouble: "unreadable" });
    presets.save(weather);
    expect(storage.kept.get(presetsAsideKey)).toBe("[1, 2");
    expect(storage.kept.get(presetsKey)).toBe(printPresetFile([weather]));
  });
});
