package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.messages.ErrorResponse;
import com.unboundid.scim2.common.messages.ListResponse;
import com.unboundid.scim2.common.messages.SortOrder;
import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.Member;
import com.unboundid.scim2.common.types.Name;
import com.unboundid.scim2.common.types.UserResource;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A SCIM client that others wrote, from the Maven registry and as it is, keeps a county's people up to date. */
class ScimIT {

    private static final String PASSWORD = "grand-canal-1289";

    private static DemoCity city;
    private static ScimService rencheng;
    private static ScimService qufu;

    @BeforeAll
    static void start() throws IOException {
        city = DemoCity.up();
        rencheng = directory("370811", "370811");
        qufu = directory("370881", "370881");
    }

    @AfterAll
    static void stop() throws IOException {
        city.close();
    }

    @Test
    void whatIsOfferedIsRead() throws ScimException {
        assertTrue(rencheng.getServiceProviderConfig().getPatch().isSupported());
        assertFalse(rencheng.getServiceProviderConfig().getBulk().isSupported());
        assertEquals(List.of("User", "Group"),
                rencheng.getSchemas().getResources().stream().map(schema -> schema.getName()).toList());
        assertEquals("userName", rencheng.getSchema("urn:ietf:params:scim:schemas:core:2.0:User").getAttributes()
                .iterator().next().getName());
        assertEquals("/Groups", rencheng.getResourceType("Group").getEndpoint().toString());
        assertEquals(2, rencheng.getResourceTypes().getTotalResults());
    }

    @Test
    void aPersonIsMadeFoundReplacedAndRemoved() throws ScimException {
        UserResource made = rencheng.create("Users", user("Li.Wei").setDisplayName("Li Wei")
                .setName(new Name().setFormatted("李伟")).setEmails(mail("li.wei@rencheng.example")));
        assertEquals("li.wei", made.getUserName());
        assertTrue(made.getMeta().getLocation().toString().endsWith("/scim/v2/370811/Users/" + made.getId()));
        assertEquals("李伟", rencheng.retrieve(made).getName().getFormatted());
        for (String filter : List.of("userName eq \"LI.WEI\"", "emails eq \"Li.Wei@rencheng.example\"",
                "emails[type eq \"work\" and value eq \"li.wei@rencheng.example\"]", "displayName co \"i we\"",
                "id eq \"" + made.getId() + "\"", "userName sw \"li.w\" and not (active eq false)",
                "externalId pr or userName eq \"li.wei\"", "userName eq \"li.wei\" and not (externalId eq \"x\")",
                "userName eq \"li.wei\" and meta.lastModified gt \"2020-01-01T00:00:00Z\"")) {
            assertTrue(names(filter).contains("li.wei"), filter);
        }
        UserResource replaced = rencheng.replace(made.setDisplayName("Wei Li").setEmails(mail("wei@rencheng.example")));
        assertEquals("Wei Li", replaced.getDisplayName());
        assertEquals(List.of(), names("emails eq \"li.wei@rencheng.example\""));
        assertRefused(412, "", () -> rencheng.replaceRequest(made).ifMatch().invoke());
        rencheng.delete(replaced);
        assertRefused(404, "", () -> rencheng.retrieve("Users", made.getId(), UserResource.class));
    }

    @Test
    void aPersonIsChangedPieceByPiece() throws ScimException {
        UserResource made = rencheng.create("Users", user("zhang.min"));
        UserResource changed = rencheng.modifyRequest("Users", made.getId()).replaceValue("displayName", "Zhang Min")
                .addValues("emails[type eq \"work\"].value", "old@rencheng.example")
                .replaceValue("name.formatted", "张敏").replaceValue("externalId", "E-1").invoke(UserResource.class);
        assertEquals("old@rencheng.example", changed.getEmails().get(0).getValue());
        assertEquals(List.of("zhang.min"), names("externalId eq \"E-1\" and emails.value eq \"old@rencheng.example\""));
        UserResource next = rencheng.modifyRequest(changed)
                .replaceValue("emails[type eq \"work\"].value", "new@rencheng.example").removeValues("externalId")
                .invoke();
        assertEquals("new@rencheng.example", next.getEmails().get(0).getValue());
        assertNull(next.getExternalId());
        assertEquals("张敏", next.getName().getFormatted());
        assertRefused(412, "", () -> rencheng.modifyRequest("Users", made.getId()).ifMatch(made.getMeta().getVersion())
                .replaceValue("displayName", "Late").invoke(UserResource.class));
        assertRefused(400, "noTarget", () -> rencheng.modifyRequest("Users", made.getId())
                .replaceValue("emails[type eq \"home\"].value", "a@b.example").invoke(UserResource.class));
        assertRefused(400, "mutability", () -> rencheng.modifyRequest("Users", made.getId())
                .replaceValue("userName", "other").invoke(UserResource.class));
        assertRefused(400, "invalidPath", () -> rencheng.modifyRequest("Users", made.getId())
                .replaceValue("title", "Head").invoke(UserResource.class));
        assertEquals("Zhang Min", rencheng.retrieve(next).getDisplayName());
    }

    @Test
    void departmentsGatherPeople() throws ScimException {
        UserResource first = rencheng.create("Users", user("clerk.one"));
        UserResource second = rencheng.create("Users", user("clerk.two"));
        GroupResource group = rencheng.create("Groups", new GroupResource().setDisplayName("Parking office")
                .setMembers(List.of(member(first))));
        assertEquals(List.of(first.getId()), members(group));
        GroupResource both = rencheng.modifyRequest(group).addValues("members", member(second)).invoke();
        assertEquals(List.of(first.getId(), second.getId()), members(both));
        assertEquals("Parking office", rencheng.retrieve(second).getGroups().get(0).getDisplay());
        assertEquals(1, rencheng.searchRequest("Groups").filter("members[value eq \"" + second.getId() + "\"]")
                .invoke(GroupResource.class).getTotalResults());
        GroupResource one = rencheng.modifyRequest(both).removeValues("members[value eq \"" + first.getId() + "\"]").invoke();
        assertEquals(List.of(second.getId()), members(one));
        assertRefused(400, "invalidValue", () -> rencheng.modifyRequest(one).addValues("members",
                new Member().setValue("nobody")).invoke());
        rencheng.delete(one);
        assertNull(rencheng.retrieve(second).getGroups());
    }

    @Test
    void whoeverIsDeactivatedIsSignedOutAndStaysOut() throws ScimException {
        UserResource made = rencheng.create("Users", user("wang.fang").setPassword(PASSWORD));
        assertNull(made.getPassword());
        Api signedIn = city.anonymous().as(city.anonymous().login("wang.fang", PASSWORD));
        signedIn.get("/oauth2/userinfo").expect(200);
        rencheng.modifyRequest(made).replaceValue("active", false).invoke();
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> signedIn.get("/oauth2/userinfo").status() == 401);
        assertThrows(Throwable.class, () -> city.anonymous().login("wang.fang", PASSWORD));
        assertEquals(List.of("wang.fang"), names("userName eq \"wang.fang\" and active eq false"));
        rencheng.modifyRequest("Users", made.getId()).replaceValue("active", true).invoke(UserResource.class);
        city.anonymous().login("wang.fang", PASSWORD);
    }

    @Test
    void manyAreReadPageByPage() throws ScimException {
        for (int i = 0; i < 250; i++) {
            qufu.create("Users", user("staff-" + (1000 + i)));
        }
        List<String> read = new ArrayList<>();
        for (int from = 1; from <= 250; from += 100) {
            ListResponse<UserResource> page = qufu.searchRequest("Users").filter("userName sw \"staff-\"")
                    .sort("userName", SortOrder.ASCENDING).page(from, 100).attributes("userName").invoke(UserResource.class);
            assertEquals(250, page.getTotalResults());
            page.forEach(user -> read.add(user.getUserName()));
        }
        assertEquals(Stream.iterate(1000, i -> i + 1).limit(250).map(i -> "staff-" + i).toList(), read);
        ListResponse<UserResource> last = qufu.searchRequest("Users").filter(Filter.sw("userName", "staff-"))
                .sort("userName", SortOrder.DESCENDING).page(1, 1).invokePost(UserResource.class);
        assertEquals("staff-1249", last.getResources().get(0).getUserName());
        assertNull(last.getResources().get(0).getEmails());
    }

    @Test
    void whatIsTakenOrCannotBeAskedIsToldAsTheStandardSays() throws ScimException {
        rencheng.create("Users", known("sun.li", "S-1"));
        assertRefused(409, "uniqueness", () -> rencheng.create("Users", user("sun.li")));
        assertRefused(409, "uniqueness", () -> rencheng.create("Users", known("sun.li-two", "S-1")));
        assertRefused(400, "invalidValue", () -> rencheng.create("Users", user("a b")));
        assertRefused(400, "invalidValue", () -> rencheng.create("Users", user("zhou.jie").setPassword("short")));
        for (String filter : List.of("title eq \"x\"", "emails co \"example\"", "userName like \"x\"", "userName eq", "(")) {
            assertRefused(400, "invalidFilter", () -> names(filter));
        }
    }

    @Test
    void noDirectoryReachesBeyondItsCounty() throws ScimException, IOException {
        UserResource theirs = qufu.create("Users", user("kong.ming"));
        assertRefused(404, "", () -> rencheng.retrieve("Users", theirs.getId(), UserResource.class));
        assertRefused(404, "", () -> rencheng.delete("Users", theirs.getId()));
        assertEquals(List.of(), names("userName eq \"kong.ming\""));
        assertRefused(400, "invalidValue", () -> rencheng.create("Groups",
                new GroupResource().setDisplayName("Strangers").setMembers(List.of(member(theirs)))));
        assertRefused(403, "", () -> directory("370881", "370811").retrieve(theirs));
        assertEquals(List.of(), names("userName eq \"admin\""));
        city.anonymous().get("/scim/v2/370811/Users").expect(401);
        city.as("operator-370883").get("/scim/v2/370811/Users").expect(403);
        Api admin = city.as("admin");
        assertTrue(admin.get("/platform/audit?region=370881&limit=100").expect(200).text()
                .contains("account:provision-create"));
    }

    private static ScimService directory(String region, String allowed) {
        String id = "directory-" + region + "-" + allowed + "-" + System.nanoTime();
        String secret = city.as("admin").send("POST", "/platform/clients", Map.of("id", id,
                "permissions", List.of("account:provision:" + allowed))).expect(201).json().get("secret").asText();
        String token = city.anonymous().form("/oauth2/token", Map.of("grant_type", "client_credentials", "client_id", id,
                "client_secret", secret)).expect(200).json().get("access_token").asText();
        ClientRequestFilter bearer = request -> request.getHeaders().putSingle("Authorization", "Bearer " + token);
        return new ScimService(ClientBuilder.newClient().register(bearer)
                .target(city.address().resolve("/scim/v2/" + region)));
    }

    private static List<String> names(String filter) throws ScimException {
        return rencheng.searchRequest("Users").filter(filter).invoke(UserResource.class).getResources().stream()
                .map(UserResource::getUserName).toList();
    }

    private static UserResource user(String name) {
        return new UserResource().setUserName(name);
    }

    private static UserResource known(String name, String externalId) {
        UserResource user = user(name);
        user.setExternalId(externalId);
        return user;
    }

    private static Email mail(String address) {
        return new Email().setValue(address).setType("work");
    }

    private static Member member(UserResource user) {
        return new Member().setValue(user.getId());
    }

    private static List<String> members(GroupResource group) {
        return group.getMembers().stream().map(Member::getValue).toList();
    }

    private static void assertRefused(int status, String type, Executable call) {
        ErrorResponse error = assertThrows(ScimException.class, call).getScimError();
        assertEquals(status, error.getStatus(), error::toString);
        assertEquals(type, error.getScimType() == null ? "" : error.getScimType(), error::toString);
    }
}
