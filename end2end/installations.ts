// The servers under test: one a project, each with its own data folder and port, so that nothing is shared.
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

export const repository = resolve(here, "..");
/** The course that every installation can import. */
export const course = join(repository, "server/demonstration/good-notes");

export type Installation = {
  name: string;
  script: boolean;
  language: "en" | "fr";
  /** What its database holds at first: nothing, or the demonstration. */
  content: "empty" | "demonstration";
  /**
   * The folder of its tests. The journey counts all rows, so that nobody else may act where it does; what is announced in the
   * policies goes to everybody.
   */
  tests: "journey" | "pages" | "rights" | "policies";
  port: number;
  url: string;
  data: string;
};

export const binary = process.env.ALUMET_BIN ?? join(repository, "target/release/alumet");
const site = process.env.ALUMET_SITE ?? join(repository, "target/site");

// One folder a run: Playwright reads this file again in each worker, which must find the same one.
if (process.env.ALUMET_END2END === undefined) {
  rmSync(join(here, ".cache"), { recursive: true, force: true });
  process.env.ALUMET_END2END = join(here, ".cache", `${Date.now()}`);
}
const run = process.env.ALUMET_END2END;
const firstPort = Number(process.env.ALUMET_END2END_PORT ?? 4600);

export const installations: Installation[] = (
  [
    { name: "js-en", script: true, language: "en", content: "empty", tests: "journey" },
    { name: "js-fr", script: true, language: "fr", content: "empty", tests: "journey" },
    { name: "nojs-en", script: false, language: "en", content: "empty", tests: "journey" },
    { name: "nojs-fr", script: false, language: "fr", content: "empty", tests: "journey" },
    { name: "filled-en", script: true, language: "en", content: "demonstration", tests: "pages" },
    { name: "filled-fr", script: true, language: "fr", content: "demonstration", tests: "pages" },
    { name: "rights-en", script: true, language: "en", content: "empty", tests: "rights" },
    { name: "rights-fr", script: false, language: "fr", content: "empty", tests: "rights" },
    { name: "policies-en", script: true, language: "en", content: "empty", tests: "policies" },
    { name: "policies-fr", script: false, language: "fr", content: "empty", tests: "policies" },
  ] as const
).map((project, number) => {
  const port = firstPort + number;
  return { ...project, port, url: `http://127.0.0.1:${port}`, data: join(run, project.name) };
});

export function installation(name: string): Installation {
  const found = installations.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no project ${name}.`);
  return found;
}

// With ALUMET_END2END_POSTGRES (an address that ends in dbname=) each installation has a database of its own there.
export function databaseUrl(one: Installation): string | undefined {
  const cluster = process.env.ALUMET_END2END_POSTGRES;
  return cluster === undefined || cluster === "" ? undefined : `${cluster}${databaseName(one)}`;
}

export function databaseName(one: Installation): string {
  return `end2end_${one.name.replace("-", "_")}`;
}

/** What the server of an installation, and its commands, are started with. */
export function serverEnvironment(one: Installation): Record<string, string> {
  const database = databaseUrl(one);
  return {
    ALUMET_DATA: one.data,
    ALUMET_LISTEN: `127.0.0.1:${one.port}`,
    ALUMET_URL: one.url,
    ALUMET_SITE: site,
    ALUMET_LOG: "warn",
    ALUMET_DEVELOPMENT: "true",
    // All tests come from one address.
    ALUMET_CHANGES_PER_MINUTE: "100000",
    ...(database === undefined ? {} : { DATABASE_URL: database }),
  };
}

/** The file with what the demonstration printed: its accounts and their passwords. */
export function accountsFile(one: Installation): string {
  return join(one.data, "accounts.txt");
}

export function server(one: Installation) {
  mkdirSync(one.data, { recursive: true });
  const serve = `exec "${binary}" serve`;
  const fill = `"${binary}" demonstration --course "${course}" > "${accountsFile(one)}"`;
  return {
    command: one.content === "empty" ? serve : `${fill} && ${serve}`,
    url: `${one.url}/readyz`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM" as const, timeout: 5000 },
    env: serverEnvironment(one),
  };
}
