import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeBase64Url, encodeBase64Url } from "@/lib/protocol/bytes/base64url";
import { crc32Hex } from "@/lib/protocol/bytes/crc32";
import { inflateRaw } from "@/lib/protocol/bytes/deflate";
import { decodePermalink, encodeDraftLink, isTooLargeForLink } from "@/lib/protocol/permalink";

/** A link as any program would make it by the description. */
function linkOf(content: string | Uint8Array): string {
  const deflated = deflateRawSync(content, { level: 9 });
  return `1.d.${deflated.toString("base64url")}.${crc32Hex(deflated)}`;
}

const draft = { provider: "sandbox", body: '{ "model": "gpt-5.4",\r\n\t"n": 12345678901234567890 }' };

describe("a draft's link", () => {
  test("gives back any text exactly, half surrogate pairs included", async () => {
    const bodies = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme", maxLength: 3000 }),
      fc.constant("\ud800 \udc00"),
    );
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const link = await encodeDraftLink({ provider: "my-own-1", body });
        expect(link).toMatch(/^1\.d\.[A-Za-z0-9_-]+\.[0-9a-f]{8}$/);
        expect(await decodePermalink(link)).toEqual({ kind: "draft", draft: { provider: "my-own-1", body } });
      }),
    );
  });

  test("opens with or without the hash sign, and with the checksum in either case", async () => {
    const link = linkOf(JSON.stringify(draft));
    const [version, kind, data, crc = ""] = link.split(".");
    for (const fragment of [link, `#${link}`, [version, kind, data, crc.toUpperCase()].join(".")]) {
      expect(await decodePermalink(fragment)).toEqual({ kind: "draft", draft });
    }
  });

  test("of version 1 opens for ever", async () => {
    const link = readFileSync(new URL("fixtures/permalink-1-draft.txt", import.meta.url), "utf8").trim();
    expect(await decodePermalink(link)).toEqual({
      kind: "draft",
      draft: {
        provider: "sandbox",
        body: '{\n  "model": "gpt-5.4",\n  "input": "Bir masal anlat: 🦄",\n  "stream": true,\n  "x_unknown": 12345678901234567890\n}\n',
      },
    });
  });

  test("holds the provider and the body and nothing else", async () => {
    const secretive = { ...draft, note: "not for the link" };
    expect(await encodeDraftLink(secretive)).toBe(await encodeDraftLink(draft));
  });
});

describe("a link that cannot be opened says why", () => {
  const whole = linkOf(JSON.stringify(draft));

  test.each([
    ["", "not_a_link"],
    ["#", "not_a_link"],
    ["about", "not_a_link"],
    [".d.x.y", "not_a_link"],
    ["2.d.AA.00000000", "unknown_version"],
    ["1.r.AA.00000000", "unknown_kind"],
    ["1.__proto__.AA.00000000", "unknown_kind"],
    ["1", "damaged"],
    ["1.d", "damaged"],
    ["1.d..00000000", "damaged"],
    ["1.d.AAAA.", "damaged"],
    ["1.d.%41.00000000", "damaged"],
    [`${whole}.more`, "damaged"],
    [whole.replace(".d.", ".d.A"), "damaged"],
    [linkOf("not JSON"), "not_a_draft"],
    [linkOf("null"), "not_a_draft"],
    [linkOf("[]"), "not_a_draft"],
    [linkOf("{}"), "not_a_draft"],
    [linkOf('{"provider":"sandbox"}'), "not_a_draft"],
    [linkOf('{"provider":"sandbox","body":{}}'), "not_a_draft"],
    [linkOf('{"provider":"http://evil.example","body":""}'), "not_a_draft"],
    [linkOf('{"__proto__":{"provider":"sandbox","body":"x"}}'), "not_a_draft"],
  ])("%s: %s", async (fragment, problem) => {
    expect(await decodePermalink(fragment)).toEqual({ kind: "problem", problem });
  });

  test("cut short anywhere, it is damaged or no link, never half a draft", async () => {
    for (let length = 0; length < whole.length; length += 1) {
      expect((await decodePermalink(whole.slice(0, length))).kind).toBe("problem");
    }
  });

  test("deflate that ends early, or is none, is damaged even with the right checksum", async () => {
    const deflated = deflateRawSync(JSON.stringify(draft));
    for (const bytes of [deflated.subarray(0, -1), Buffer.from([7])]) {
      const link = `1.d.${bytes.toString("base64url")}.${crc32Hex(bytes)}`;
      expect(await decodePermalink(link)).toEqual({ kind: "problem", problem: "damaged" });
    }
  });

  test("any text at all gives an answer", async () => {
    const parts = fc.array(fc.oneof(fc.string(), fc.constantFrom("1", "d", "")), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(parts, async (fragment) => {
        expect((await decodePermalink(fragment.join("."))).kind).toBe("problem");
      }),
    );
  });
});

describe("the size of what a link holds", () => {
  const limit = 4 * 1024 * 1024;
  const around = JSON.stringify({ provider: "sandbox", body: "" }).length;

  test("may be 4 MiB, not a byte more", async () => {
    const fits = { provider: "sandbox", body: "x".repeat(limit - around) };
    expect(isTooLargeForLink(fits)).toBe(false);
    expect(await decodePermalink(await encodeDraftLink(fits))).toEqual({ kind: "draft", draft: fits });
    const tooLarge = { provider: "sandbox", body: "x".repeat(limit - around + 1) };
    expect(isTooLargeForLink(tooLarge)).toBe(true);
    expect(await decodePermalink(await encodeDraftLink(tooLarge))).toEqual({
      kind: "problem",
      problem: "too_large",
    });
  });

  test("is not learnt by inflating all of a bomb: what is wrong with its end goes unseen", async () => {
    const bomb = new Uint8Array(deflateRawSync(Buffer.alloc(64 * 1024 * 1024)));
    const withoutEnd = bomb.slice(0, -9);
    expect(await inflateRaw(withoutEnd, 128 * 1024 * 1024)).toEqual({ kind: "damaged" });
    expect(await inflateRaw(withoutEnd, limit)).toEqual({ kind: "too_large" });
  });

  test("a fragment that could hold no lawful draft is not even decoded", async () => {
    expect(await decodePermalink(`1.d.${"A".repeat(2 * limit)}.00000000`)).toEqual({
      kind: "problem",
      problem: "too_large",
    });
  });
});

test("checksums are those of zip and PNG", () => {
  expect(crc32Hex(new TextEncoder().encode("123456789"))).toBe("cbf43926");
  expect(crc32Hex(new Uint8Array())).toBe("00000000");
});

test("base64url is that of RFC 4648, without padding", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
      const text = encodeBase64Url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString("base64url"));
      expect(decodeBase64Url(text)).toEqual(new Uint8Array(bytes));
    }),
  );
  for (const text of ["A", "AA==", "A+", "A/", "A A", "ş"]) expect(decodeBase64Url(text)).toBeNull();
});
