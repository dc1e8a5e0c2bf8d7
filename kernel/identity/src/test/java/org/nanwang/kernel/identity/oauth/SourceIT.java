package org.nanwang.kernel.identity.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nanwang.kernel.identity.OAuthCity.address;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.DatabaseTest;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Surfer;
import org.nanwang.kernel.identity.factor.SecondFactor;
import org.nanwang.kernel.identity.person.Person;
import org.nanwang.kernel.identity.person.PersonStore;
import org.nanwang.kernel.identity.source.FakeSource;
import org.nanwang.sdk.people.RealNameLevel;
import org.nanwang.spi.identity.Details;

/** People who come from identity sources. */
class SourceIT extends DatabaseTest {

    private static final Pattern BUTTON = Pattern.compile("class=\"button\" href=\"([^\"]*)\"");
    private static final String LINKED = "/oauth2/sources";

    private OAuthCity city;
    private Surfer surfer;
    private FakeSource source;
    private PersonStore people;

    @BeforeEach
    void open() {
        city = new OAuthCity(storage(), audit(), data());
        source = new FakeSource("370800-ai", city.clock.instant());
        city.sources.add(source);
        people = city.module.people().persons();
        surfer = city.sourceSurfer("zh-CN");
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void aCitizenComesForTheFirstTimeAndIsFoundTheSecondTime() {
        Response consent = signIn(surfer, "zhang");
        assertTrue(text(consent).contains("小店"), () -> text(consent));
        Person person = person("zhang", surfer);
        assertEquals("张三", person.displayName());
        assertEquals("370800", person.region().value());
        assertEquals(RealNameLevel.VERIFIED, person.realName().level());
        assertEquals(Optional.of("370800-ai"), person.realName().source());
        assertEquals(Optional.of("张三"), people.data(person.id()).realName());
        assertEquals("[citizen]", person.account().roles().toString());
        assertEquals(303, surfer.submit(consent, "step", "allow").getStatus());

        Surfer elsewhere = city.sourceSurfer("en");
        assertEquals(303, signIn(elsewhere, "zhang").getStatus());
        assertEquals(1, count("select 1 from account where name like 'citizen-%'"));
        assertNotEquals(person("zhang", elsewhere).id(), other("li"));
    }

    @Test
    void theAddressIsAlwaysTheSameAndTheLanguageThePersons() {
        open(surfer);
        assertEquals(OAuthCity.ISSUER + "/oauth2/sources/370800-ai/callback", source.asked().callback().toString());
        assertEquals("zh", source.asked().language().getLanguage());
    }

    @Test
    void aButtonTellsTheSourcesNameAndNothingElse() {
        String page = text(surfer.open(address()));
        assertTrue(page.contains("用爱山东&lt;ai&gt;登录"), page);
    }

    @Test
    void aNetworkIsSentToSourcesOnlySoOften() {
        String way = button(text(surfer.open(address())));
        for (int i = 0; i < 120; i++) {
            assertEquals(303, surfer.open(way).getStatus());
        }
        Response stopped = surfer.open(way);
        assertRefused(503, stopped);
        assertEquals("3", stopped.getHeaderString("Retry-After"));
        assertEquals(303, surfer.from("10.77.0.1").open(way).getStatus());
        city.clock.advance(Duration.ofMinutes(1));
        assertEquals(303, surfer.from("10.0.0.1").open(way).getStatus());
    }

    @Test
    void whoSignsInIsWrittenDown() {
        signIn(surfer, "zhang");
        List<String> trail = city.sql.query("select action || ' ' || who from audit order by id desc limit 4",
                row -> row.getString(1));
        String name = person("zhang", surfer).name();
        assertTrue(trail.containsAll(List.of("account:sign-in " + name, "account:create 370800-ai",
                "account:verify 370800-ai")), trail::toString);
        assertEquals(0, count("select 1 from audit where audit::text like '%张三%' or audit::text like '%370811199001010014%'"));
    }

    @Test
    void anAnswerIsGoodOnceInItsBrowserForItsSourceAndForTenMinutes() {
        FakeSource second = new FakeSource("370811-bank", city.clock.instant());
        city.sources.add(second);
        String state = open(surfer);
        assertRefused(400, city.sourceSurfer("en").open(callback("370800-ai", state, "zhang")));
        assertRefused(400, surfer.open(callback("370811-bank", state, "zhang")));
        assertRefused(400, surfer.open(callback("370800-ai", "x".repeat(43), "zhang")));
        assertRefused(400, surfer.open("/oauth2/sources/370800-ai/callback?who=zhang"));
        assertEquals(303, surfer.open(callback("370800-ai", state, "zhang")).getStatus());
        assertRefused(400, surfer.open(callback("370800-ai", state, "zhang")));

        Surfer slow = city.sourceSurfer("en");
        String late = open(slow);
        city.clock.advance(Duration.ofMinutes(11));
        assertRefused(400, slow.open(callback("370800-ai", late, "zhang")));
        assertEquals(1, count("select 1 from account where name like 'citizen-%'"));
    }

    @Test
    void aParameterThatIsThereTwiceIsNobodys() {
        String state = open(surfer);
        assertRefused(400, surfer.open(callback("370800-ai", state, "zhang") + "&who=li"));
        assertEquals(0, count("select 1 from source_link"));
    }

    @Test
    void nobodyIsSentToASourceByAForeignPage() {
        surfer.open(address());
        String button = button(text(surfer.open(address())));
        assertRefused(400, surfer.open(button.replaceAll("back=[^&]*", "back=https%3A%2F%2Fevil.example")));
        assertRefused(400, city.sourceSurfer("en").open(button));
        assertRefused(400, surfer.open(button.replace("370800-ai", "370800-other")));
    }

    @Test
    void whoDeclinesIsToldSoAndCanGoBackToTheSignInPage() {
        String state = open(surfer);
        Response page = surfer.open("/oauth2/sources/370800-ai/callback?state=" + state);
        assertRefused(400, page);
        assertTrue(text(page).contains("您没有在爱山东完成登录") && text(page).contains("href=\"/oauth2/authorize?client_id=shop"),
                () -> text(page));
    }

    @Test
    void aSourceStandsOnThePagesOfItsRegionOnly() {
        city.sources.clear();
        city.sources.addAll(List.of(new FakeSource("370811-one", city.clock.instant()),
                new FakeSource("370883-two", city.clock.instant()),
                new FakeSource("370800-three", city.clock.instant(), "370883"),
                new FakeSource("370800-four", city.clock.instant(), "370811")));
        String page = text(surfer.open(address())); // of an app in 370811
        assertTrue(page.contains("&lt;one&gt;") && page.contains("&lt;four&gt;"), page);
        assertFalse(page.contains("&lt;two&gt;") || page.contains("&lt;three&gt;"), page);
    }

    @Test
    void theSameSubjectOfAnotherAuthorityOrAppIsSomebodyElse() {
        signIn(surfer, "zhang");
        city.sources.set(0, new FakeSource("370800-ai", city.clock.instant()).authority("https://other.example"));
        signIn(city.sourceSurfer("en"), "zhang");
        city.sources.set(0, new FakeSource("370800-ai", city.clock.instant()).madeBy("org.evil.source"));
        signIn(city.sourceSurfer("en"), "zhang");
        assertEquals(3, count("select 1 from account where name like 'citizen-%'"));
    }

    @Test
    void aSignedInPersonLinksASourceAndIsFoundByItAndEndsIt() {
        city.agree(surfer, address());
        assertEquals(303, link(surfer, "zhang").getStatus());
        assertEquals(RealNameLevel.VERIFIED, people.findByName("zhang.san").orElseThrow().realName().level());

        Surfer elsewhere = city.sourceSurfer("en");
        assertEquals(303, signIn(elsewhere, "zhang").getStatus());
        assertEquals(0, count("select 1 from account where name like 'citizen-%'"));

        Response page = surfer.open(LINKED);
        Matcher id = Pattern.compile("name=\"id\" value=\"([^\"]*)\"").matcher(text(page));
        assertTrue(id.find(), () -> text(page));
        assertEquals(303, surfer.submit(page, "step", "unlink", "id", id.group(1)).getStatus());
        Person person = people.findByName("zhang.san").orElseThrow();
        assertEquals(RealNameLevel.NONE, person.realName().level());
        assertEquals(Optional.empty(), people.data(person.id()).idNumber());
    }

    @Test
    void equalDataAreNoReasonToTakeAnAccountOver() {
        Person victim = people.findByName("zhang.san").orElseThrow();
        source.knows(RealNameLevel.BASIC, Details.none().withEmail("zhang@example.org").withPhone("13800000000"));
        city.agree(surfer, address());
        link(surfer, "zhang");
        assertEquals(Optional.of("+8613800000000"), people.data(victim.id()).phone());
        signIn(city.sourceSurfer("en"), "thief");
        assertEquals(1, count("select 1 from account where name like 'citizen-%'"));
    }

    @Test
    void anIdentityBelongsToOneAccount() {
        signIn(city.sourceSurfer("en"), "zhang");
        city.agree(surfer, address());
        assertRefused(409, link(surfer, "zhang"));
    }

    @Test
    void linkingGoesToTheSessionThatAskedForItOnly() {
        city.agree(surfer, address());
        String state = state(surfer.open(button(text(surfer.open(LINKED)))));
        city.sql.update("delete from session");
        assertRefused(400, surfer.open(callback("370800-ai", state, "zhang")));
        assertEquals(0, count("select 1 from source_link"));
    }

    @Test
    void theOnlyWayInIsNotTakenAway() {
        signIn(surfer, "zhang");
        Response page = surfer.open(LINKED);
        Matcher id = Pattern.compile("name=\"id\" value=\"([^\"]*)\"").matcher(text(page));
        assertTrue(id.find());
        assertRefused(409, surfer.submit(page, "step", "unlink", "id", id.group(1)));
        assertEquals(1, count("select 1 from source_link"));
    }

    @Test
    void anotherSourceNeverLowersTheLevelAndNeverContradicts() {
        city.agree(surfer, address());
        link(surfer, "zhang");
        FakeSource weak = new FakeSource("370800-bank", city.clock.instant())
                .knows(RealNameLevel.BASIC, Details.none().withIdentity("李四", "370811199001010014"));
        city.sources.set(0, weak);
        assertEquals(303, link(surfer, "zhang").getStatus());
        Person person = people.findByName("zhang.san").orElseThrow();
        assertEquals(RealNameLevel.VERIFIED, person.realName().level());
        assertEquals(Optional.of("张三"), people.data(person.id()).realName());

        city.sources.set(0, new FakeSource("370800-post", city.clock.instant())
                .knows(RealNameLevel.STRONG, Details.none().withIdentity("王五", "11010519491231002X")));
        assertRefused(409, link(surfer, "wang"));
    }

    @Test
    void theSourceThatToldTheLevelLowersItToo() {
        signIn(surfer, "zhang");
        source.knows(RealNameLevel.BASIC, Details.none());
        Surfer again = city.sourceSurfer("en");
        signIn(again, "zhang");
        assertEquals(RealNameLevel.BASIC, person("zhang", again).realName().level());
    }

    @Test
    void whoMustHaveASecondFactorIsStillAskedForIt() {
        city.close();
        city = new OAuthCity(storage(), audit(), data(), SecondFactor.ALL);
        city.sources.add(source);
        Surfer browser = city.sourceSurfer("en");
        String page = text(signIn(browser, "zhang"));
        assertTrue(page.contains("value=\"enrol\"") && !page.contains("value=\"allow\""), page);
        assertEquals(303, browser.open(LINKED).getStatus());
    }

    @Test
    void anInactiveAccountIsNotLetIn() {
        signIn(surfer, "zhang");
        Person person = person("zhang", surfer);
        people.replace(person.with(person.account().letIn(false)));
        assertRefused(403, signIn(city.sourceSurfer("en"), "zhang"));
    }

    @Test
    void whoMustSignInAnewIsSentToDoSoAndAnOldSignInDoesNotCount() {
        city.agree(city.surfer("en"), address());
        String state = state(surfer.open(button(text(surfer.open(address("prompt", "login"))))));
        assertTrue(source.asked().afresh());
        Response back = surfer.open(callback("370800-ai", state, "zhang"));
        Response consent = surfer.open(back.getHeaderString("Location"));
        assertTrue(text(consent).contains("value=\"allow\""), () -> text(consent));
        assertTrue(text(surfer.open(address("prompt", "login"))).contains("type=\"password\""));

        source.at(city.clock.instant().minusSeconds(3600));
        String next = state(surfer.open(button(text(surfer.open(address("prompt", "login"))))));
        assertRefused(409, surfer.open(callback("370800-ai", next, "zhang")));
    }

    @Test
    void aSourceThatIsGoneIsToldAsSuchAndThePasswordStillWorks() {
        String state = open(surfer);
        city.sources.clear();
        assertRefused(404, surfer.open(callback("370800-ai", state, "zhang")));
        assertFalse(text(surfer.open(address())).contains("class=\"button\""));
        assertEquals(303, city.agree(surfer, address()).getStatus());
    }

    /** Begins to sign in and gives the state the source was told. */
    private String open(Surfer browser) {
        return state(browser.open(button(text(browser.open(address())))));
    }

    private Response signIn(Surfer browser, String who) {
        Response back = browser.open(callback("370800-ai", open(browser), who));
        return back.getStatus() == 303 ? browser.open(back.getHeaderString("Location")) : back;
    }

    private Response link(Surfer browser, String who) {
        Response away = browser.open(button(text(browser.open(LINKED))));
        return browser.open(callback(city.sources.get(0).id(), state(away), who));
    }

    private Person person(String who, Surfer browser) {
        String page = text(browser.open(LINKED));
        Matcher name = Pattern.compile("<strong>(.*?)</strong>").matcher(page);
        assertTrue(name.find(), page);
        return people.findByName(name.group(1)).orElseThrow();
    }

    private Object other(String who) {
        Surfer browser = city.sourceSurfer("en");
        signIn(browser, who);
        return person(who, browser).id();
    }

    private int count(String query) {
        return city.sql.query(query, row -> 1).size();
    }

    private static String callback(String id, String state, String who) {
        return "/oauth2/sources/" + id + "/callback?state=" + state + "&who=" + who;
    }

    private static String state(Response away) {
        assertEquals(303, away.getStatus(), () -> text(away));
        String location = away.getHeaderString("Location");
        return location.substring(location.indexOf("state=") + "state=".length());
    }

    private static String button(String page) {
        Matcher button = BUTTON.matcher(page);
        assertTrue(button.find(), page);
        return button.group(1).replace("&amp;", "&");
    }

    private static void assertRefused(int status, Response page) {
        assertEquals(status, page.getStatus(), () -> page.getHeaderString("Location") + text(page));
        assertTrue(text(page).contains("role=\"alert\""), () -> text(page));
    }

    private static String text(Response response) {
        return String.valueOf(response.getEntity());
    }
}
