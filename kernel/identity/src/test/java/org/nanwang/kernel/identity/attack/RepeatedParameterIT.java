package org.nanwang.kernel.identity.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.DatabaseTest;
import org.nanwang.kernel.identity.House;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Requests;
import org.nanwang.kernel.identity.Surfer;
import org.nanwang.kernel.identity.oauth.DeviceAuthorizationResource;
import org.nanwang.kernel.identity.oauth.IntrospectionResource;
import org.nanwang.kernel.identity.oauth.PushedResource;
import org.nanwang.kernel.identity.oauth.RevocationResource;
import org.nanwang.kernel.identity.oauth.TokenResource;

/** What is there twice, far too long, empty or no text at all, at every endpoint of the protocol. */
class RepeatedParameterIT extends DatabaseTest {

    private static final String DEVICE = "urn:ietf:params:oauth:grant-type:device_code";
    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final List<String> NASTY = List.of("", " ", "\u0000", "\n", "%", "%00", "'", "\"", "<script>", "../..", "{}", "[", "null", "-1",
            "9".repeat(400), "é", "\ud800", "\ufffd", "a b", "http://", "http://[", "urn:", "Basic", "a\r\nX: y", "x".repeat(20_000), "😀".repeat(3000));

    private static OAuthCity city;
    private static String secret;
    private static Map<String, BiFunction<MultivaluedMap<String, String>, String, Response>> endpoints;
    private static Map<String, Map<String, String>> honest;

    @BeforeAll
    static void open() {
        city = new OAuthCity(storage(), audit(), data());
        secret = city.register("server", true, List.of("client_credentials", "authorization_code", "refresh_token", DEVICE, EXCHANGE), List.of());
        endpoints = new LinkedHashMap<>();
        endpoints.put("token", (form, header) -> city.the(TokenResource.class).token(form, header, Requests.from("10.0.0.1")));
        endpoints.put("par", (form, header) -> city.the(PushedResource.class).push(form, header, Requests.from("10.0.0.1")));
        endpoints.put("device", (form, header) -> city.the(DeviceAuthorizationResource.class).authorize(form, header, Requests.from("10.0.0.1")));
        endpoints.put("introspect", (form, header) -> city.the(IntrospectionResource.class).introspect(form, header, Requests.from("10.0.0.1")));
        endpoints.put("revoke", (form, header) -> city.the(RevocationResource.class).revoke(form, header, Requests.from("10.0.0.1")));
        honest = new LinkedHashMap<>();
        honest.put("token", Map.of("grant_type", "client_credentials", "scope", "parking:report:370811"));
        honest.put("par", Map.of("response_type", "code", "redirect_uri", OAuthCity.REDIRECT, "scope", "openid", "state", "s",
                "code_challenge", "c".repeat(43), "code_challenge_method", "S256"));
        honest.put("device", Map.of("scope", "openid"));
        honest.put("introspect", Map.of("token", "x"));
        honest.put("revoke", Map.of("token", "x"));
    }

    @AfterAll
    static void close() {
        city.close();
    }

    @Test
    void anHonestRequestIsAnswered() {
        honest.keySet().forEach(endpoint -> assertEquals(2, ask(endpoint, form(endpoint)).getStatus() / 100, endpoint));
    }

    @Test
    void whatIsThereTwiceIsRefused() {
        honest.forEach((endpoint, fields) -> {
            for (String name : new MultivaluedHashMap<>(form(endpoint)).keySet()) {
                for (String second : List.of("other", form(endpoint).getFirst(name))) {
                    MultivaluedMap<String, String> form = form(endpoint);
                    form.add(name, second);
                    Response answer = ask(endpoint, form);
                    assertEquals(400, answer.getStatus(), endpoint + " with two " + name);
                    assertEquals("invalid_request", House.body(answer).get("error"), endpoint + " with two " + name);
                }
            }
            MultivaluedMap<String, String> form = form(endpoint);
            form.addAll("unheard_of", "1", "2");
            assertEquals(400, ask(endpoint, form).getStatus(), endpoint + " with two of what nobody reads");
        });
    }

    @Test
    void whatIsTwiceInAnAddressIsToldToTheClientOrNobody() {
        Surfer surfer = new Browsers(city).make();
        for (String name : List.of("response_type", "scope", "state", "nonce", "code_challenge", "code_challenge_method", "prompt", "max_age")) {
            Response back = surfer.open(OAuthCity.address(name, "x") + "&" + name + "=y");
            assertEquals(List.of("invalid_request"), OAuthCity.answer(back).get("error"), name);
        }
        for (String name : List.of("client_id", "redirect_uri")) {
            Response page = surfer.open(OAuthCity.address() + "&" + name + "=y");
            assertEquals(400, page.getStatus(), name);
            assertNull(page.getHeaderString("Location"), name);
        }
    }

    @Test
    void nothingBreaksAnEndpoint() {
        honest.forEach((endpoint, fields) -> {
            for (String name : form(endpoint).keySet()) {
                for (String value : NASTY) {
                    assertAnswered(endpoint, name, value);
                }
            }
            for (String name : List.of("resource", "audience", "subject_token", "client_assertion", "client_assertion_type", "code", "refresh_token",
                    "device_code", "code_verifier", "token_type_hint", "request", "request_uri", "claims", "authorization_details", "x".repeat(9000))) {
                for (String value : NASTY) {
                    assertAnswered(endpoint, name, value);
                }
            }
        });
    }

    @Test
    void nothingBreaksAGrant() {
        Map<String, List<String>> grants = Map.of("authorization_code", List.of("code", "redirect_uri", "code_verifier"),
                "refresh_token", List.of("refresh_token", "scope", "resource"), DEVICE, List.of("device_code"),
                EXCHANGE, List.of("subject_token", "subject_token_type", "requested_token_type", "actor_token", "actor_token_type", "audience", "resource"));
        grants.forEach((grant, names) -> names.forEach(name -> NASTY.forEach(value -> {
            MultivaluedMap<String, String> form = OAuthCity.form("client_id", "server", "client_secret", secret);
            names.forEach(each -> form.putSingle(each, each.endsWith("_type") ? "urn:ietf:params:oauth:token-type:access_token" : "v".repeat(43)));
            form.putSingle(name, value);
            form.putSingle("grant_type", grant);
            assertEquals(4, ask("token", form).getStatus() / 100, grant + " " + name + " '" + value + "'");
        })));
    }

    @Test
    void nothingBreaksTheBrowsersEndpoint() {
        Surfer surfer = new Browsers(city).make();
        for (String name : List.of("client_id", "redirect_uri", "response_type", "scope", "state", "nonce", "prompt", "max_age", "resource",
                "acr_values", "login_hint", "ui_locales", "request_uri", "code_challenge")) {
            for (String value : NASTY) {
                int status = surfer.open(OAuthCity.address(name, value)).getStatus();
                assertTrue(status == 200 || status == 303 || status == 400, name + " '" + value + "' " + status);
            }
        }
        for (String query : List.of("", "?", "?&&&&", "?=", "?client_id", "?client_id=%", "?client_id=%zz", "?" + "a=b&".repeat(1400))) {
            assertEquals(400, surfer.open("/oauth2/authorize" + query).getStatus(), query);
        }
    }

    @Test
    void whoShowsTwoSecretsShowsNone() {
        for (String endpoint : honest.keySet()) {
            MultivaluedMap<String, String> form = form(endpoint);
            form.putSingle("client_id", "other");
            Response answer = endpoints.get(endpoint).apply(form, House.basic("server", secret));
            assertEquals(4, answer.getStatus() / 100, endpoint + ": the header and the form name different clients");
        }
        for (String header : List.of("Basic", "Basic ", "Basic %%%", "Basic " + "A".repeat(9000), "Basic OnM=", "Basic Og==", "Bearer x", "Digest x=y", "\u0000")) {
            for (String endpoint : honest.keySet()) {
                MultivaluedMap<String, String> form = form(endpoint);
                form.remove("client_id");
                form.remove("client_secret");
                assertEquals(4, endpoints.get(endpoint).apply(form, header).getStatus() / 100, endpoint + " " + header);
            }
        }
    }

    private static void assertAnswered(String endpoint, String name, String value) {
        MultivaluedMap<String, String> form = form(endpoint);
        form.putSingle(name, value);
        Response answer = ask(endpoint, form);
        assertTrue(answer.getStatus() < 500, endpoint + " " + name + " '" + value + "' " + answer.getEntity());
        String told = String.valueOf(answer.getEntity());
        assertTrue(told.length() < 1000 && !told.contains("Exception"), told);
    }

    private static MultivaluedMap<String, String> form(String endpoint) {
        MultivaluedMap<String, String> form = OAuthCity.form("client_id", "server", "client_secret", secret);
        honest.get(endpoint).forEach(form::putSingle);
        return form;
    }

    private static Response ask(String endpoint, MultivaluedMap<String, String> form) {
        return endpoints.get(endpoint).apply(form, null);
    }
}
