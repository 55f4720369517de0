import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";
import { installations, server } from "./installations.js";

const systemChromium = "/usr/bin/chromium";
const executablePath = process.env.ALUMET_CHROMIUM ?? (existsSync(systemChromium) ? systemChromium : undefined);
const wanted = process.env.ALUMET_END2END_PROJECTS?.split(",");
const chosen = installations.filter((one) => wanted === undefined || wanted.includes(one.name));

export default defineConfig({
  outputDir: "test-results",
  workers: 2,
  fullyParallel: false,
  forbidOnly: process.env.CI === "true",
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [
    ["list"],
    ["json", { outputFile: process.env.ALUMET_END2END_REPORT ?? "test-results/report.json" }],
  ],
  use: {
    ...devices["Desktop Chrome"],
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: chosen.map((one) => ({
    name: one.name,
    testDir: `tests/${one.tests}`,
    use: {
      baseURL: one.url,
      javaScriptEnabled: one.script,
      locale: one.language === "en" ? "en-GB" : "fr-FR",
      timezoneId: "Europe/Paris",
    },
  })),
  webServer: chosen.map(server),
});
