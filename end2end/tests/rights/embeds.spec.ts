// Videos of other sites: a link to a page that asks, and nothing of the provider before the answer.
import { follow, form, visit } from "../../fixtures/browser.js";
import { expect, test } from "../../fixtures/index.js";
import { expectFits } from "../../fixtures/somebody.js";

const FILM = "/embed/youtube/aqz-KE-bpKQ";

test("a video is loaded when somebody asks for it, once or always, and not before @P31", async ({ browser, site, axe }) => {
  const page = await visit(browser, site);
  /** What was asked of other sites. */
  const outside: string[] = [];
  await page.context().route(
    (url) => url.origin !== site.url,
    (route) => {
      outside.push(route.request().url());
      return route.fulfill({ contentType: "text/html", body: "<!DOCTYPE html><html lang=en><title>Player</title><p>Player</p></html>" });
    },
  );
  await page.goto(FILM);
  await expect(page.locator("iframe")).toHaveCount(0);
  await expect(page.locator("main a.external")).toHaveAttribute("rel", /noreferrer/);
  await expectFits(page, site, axe);
  expect(outside).toEqual([]);

  await follow(page, page.locator(`form[action="${FILM}"] button`));
  await expect(page.frameLocator("iframe.player").locator("p")).toHaveText("Player");
  expect(outside).toEqual(["https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ"]);
  await page.goto(FILM);
  await expect(page.locator("iframe"), "it was for once").toHaveCount(0);

  await follow(page, form("consent_choose", page.locator("main")).locator("button"));
  await expect(page).toHaveURL(new RegExp(`${FILM}$`));
  await expect(page.frameLocator("iframe.player").locator("p")).toHaveText("Player");
  expect(outside).toHaveLength(2);
  await page.goto("/embed/vimeo/1084537");
  await expect(page.locator("iframe"), "another provider is another question").toHaveCount(0);

  await page.goto("/cookies");
  await expect(form("consent_choose", page.locator("main")).locator('[value="youtube"]')).toBeChecked();
  await expectFits(page, site, axe);
  await follow(page, form("consent_choose", page.locator("main")).locator('[name="choice"][value="refuse"]'));
  await page.goto(FILM);
  await expect(page.locator("iframe")).toHaveCount(0);
  expect(outside).toHaveLength(2);
});
