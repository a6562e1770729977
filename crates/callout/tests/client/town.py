"""The quiet demo's town, as scripts need it: nobody acts there, so these are the people's hands."""

import re
import time

import httpx

OWNER = "+15125550102"


class Town:
    """What is no program's: signing in for a key, reading a phone, paying on the payment page, moving the clock."""

    def __init__(self, base):
        self.base = base
        self.browser = self.opens()

    def opens(self):
        return httpx.Client(base_url=self.base, headers={"origin": self.base}, follow_redirects=False)

    def key(self, name="Client"):
        """The owner makes a key with every scope."""
        if not self.browser.cookies:
            self.signs_in(self.browser, OWNER)
        scopes = re.findall(r'name="(scope-[a-z]+)"', self.browser.get("/desk/api-keys").text)
        page = self.browser.post("/desk/api-keys", data={"name": name, **{scope: "yes" for scope in scopes}})
        return re.search(r'value="(ck_[^"]+)"', page.text).group(1)

    def signs_in(self, browser, phone):
        """Somebody signs in with the code on their phone; one from before is worth nothing."""
        before = self.code(phone)
        browser.post("/sign-in", data={"phone": phone})
        code = wait_for("the code", lambda: {self.code(phone)} - {before, None})
        assert browser.post("/sign-in/code", data={"phone": phone, "code": code.pop()}).status_code == 303

    def code(self, phone):
        """The newest code on somebody's phone, if there is one."""
        page = httpx.get(f"{self.base}/demo/phones").text
        shown = page.split(f'id="n{phone.removeprefix("+")}"', 1)[1].split("<section", 1)[0]
        return (re.findall(r"\b\d{6}\b", shown) or [None])[-1]

    def pays(self, url):
        page = httpx.get(url).text
        form = re.search(r'<form[^>]*action="([^"]+/payment)"', page).group(1)
        paid = httpx.post(form if form.startswith("http") else self.base + form, headers={"origin": self.base})
        assert paid.status_code < 400, paid

    def passes(self, minutes):
        for step in (1440, 240, 60, 15):
            while minutes >= step:
                self.browser.post("/demo/clock", data={"minutes": step}, timeout=60)
                minutes -= step


def wait_for(what, found):
    for _ in range(100):
        seen = found()
        if seen:
            return seen
        time.sleep(0.1)
    raise AssertionError(f"{what} never came")
