import fc from "fast-check";
import { expect, test } from "vitest";
import { importRequest } from "@/lib/code/import/import-request";

const key = fc
  .tuple(
    fc.constantFrom("sk-", "sk-proj-", "sk-or-v1-", "gsk_", "xai-"),
    fc.string({
      unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzABCDEF0123456789"),
      minLength: 24,
      maxLength: 40,
    }),
  )
  .map(([prefix, rest]) => `${prefix}${rest}1A`);

const body = '{"model":"gpt-5.4","input":"Hello"}';

/** Every place in which people leave a key. */
const places: ((key: string) => string)[] = [
  (secret) => `curl https://api.openai.com/v1/responses -H "Authorization: Bearer ${secret}" -d '${body}'`,
  (secret) => `curl https://api.openai.com/v1/responses -H 'X-Api-Key:${secret}' -d '${body}'`,
  (secret) => `curl https://api.openai.com/v1/responses -H '${secret}' -d '${body}'`,
  (secret) => `curl https://me:${secret}@api.openai.com/v1/responses -d '${body}'`,
  (secret) => `curl 'https://api.openai.com/v1/responses?api_key=${secret}' -d '${body}'`,
  (secret) => `curl 'https://api.openai.com/v1/${secret}/ask' -d '${body}'`,
  (secret) =>
    `curl -u ${secret}: --cookie t=${secret} --oauth2-bearer ${secret} https://x.y/v1/responses -d '${body}'`,
  (secret) =>
    `OPENAI_API_KEY=${secret} curl https://x.y/v1/responses -H "Authorization: Bearer $OPENAI_API_KEY" -d '${body}'`,
  (secret) => `client = OpenAI(api_key="${secret}")\nclient.responses.create(model="gpt-5.4", input="Hello")`,
  (secret) =>
    `client.responses.create(model="gpt-5.4", input="Hello", api_key="${secret}", extra_headers={"Authorization": "${secret}"})`,
  (secret) => `client.responses.create(model="gpt-5.4", input=ask("${secret}"))`,
  (secret) =>
    `const client = new OpenAI({ apiKey: "${secret}" });\nclient.responses.create({ model: "gpt-5.4", input: "Hello" });`,
  (secret) =>
    `fetch("https://x.y/v1/responses", { method: "POST", headers: { authorization: "Bearer ${secret}" }, body: JSON.stringify(${body}) });`,
  (secret) => `{"api_key":"${secret}","model":"gpt-5.4","input":"Hello"}`,
  (secret) => `{"api_key":"${secret}","model":"gpt-5.4","messages":[]}`,
  (secret) =>
    JSON.stringify({
      log: {
        entries: [
          {
            request: {
              method: "POST",
              url: `https://x.y/v1/responses?key=${secret}`,
              headers: [{ name: "Authorization", value: `Bearer ${secret}` }],
              postData: { text: body },
            },
          },
        ],
      },
    }),
];

test("no key of a header, an argument or an address comes along, in the request or in what is said of it", () => {
  fc.assert(
    fc.property(key, fc.nat(places.length - 1), (secret, index) => {
      const result = importRequest(places[index]?.(secret) ?? "");
      expect(result.kind).toBe("request");
      expect(JSON.stringify(result)).not.toContain(secret);
    }),
    { numRuns: 300 },
  );
});
