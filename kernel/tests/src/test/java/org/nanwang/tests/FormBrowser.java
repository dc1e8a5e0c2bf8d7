package org.nanwang.tests;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without scripts: keeps cookies, follows redirects, signs in, with an authenticator app where one has to be set
 * up, and agrees on the pages it is shown. Also a program of the JDK's classes alone, to stand in for a person's browser in
 * a shell.
 */
public final class FormBrowser {

    private static final int STEPS = 12;
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]*)\".*?</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    private static final Pattern BUTTON = Pattern.compile("<button name=\"([^\"]*)\" value=\"([^\"]*)\"");

    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([^<]*)<");

    private final HttpClient http;
    private final String name;
    private final String password;
    private Optional<Authenticator> phone = Optional.empty();

    /** Somebody sits down who knows their name and password. */
    public FormBrowser(String name, String password) {
        this(HttpClient.newBuilder(), name, password);
    }

    FormBrowser(HttpClient.Builder client, String name, String password) {
        this.http = client.cookieHandler(new CookieManager()).build();
        this.name = name;
        this.password = password;
    }

    /**
     * Opens the address it is given. The account is the one the address suggests, or {@code ACCOUNT}; its password is in
     * {@code NANWANG_PASSWORD} or {@code demo-accounts.json}.
     */
    public static void main(String... arguments) throws IOException {
        Map<String, String> environment = System.getenv();
        String name = Optional.ofNullable(query(URI.create(arguments[0])).get("login_hint"))
                .orElseGet(() -> environment.get("ACCOUNT"));
        String password = environment.containsKey("NANWANG_PASSWORD") ? environment.get("NANWANG_PASSWORD")
                : demoPassword(Path.of(environment.get("NANWANG_DATA"), "demo-accounts.json"), name);
        FormBrowser browser = new FormBrowser(name, password);
        URI begin = URI.create(arguments[0]);
        URI end = browser.visit(begin);
        if (!end.getAuthority().equals(begin.getAuthority())) {
            browser.get(end);
        }
    }

    /** Opens an address and does what a person would until it leads to another origin, or a page without a form. */
    public URI visit(URI address) {
        URI at = address;
        HttpResponse<String> page = get(at);
        for (int i = 0; i < STEPS; i++) {
            Optional<String> location = page.headers().firstValue("Location");
            if (location.isPresent()) {
                at = at.resolve(location.get());
                if (!at.getAuthority().equals(address.getAuthority())) {
                    return at;
                }
                page = get(at);
                continue;
            }
            Matcher form = FORM.matcher(page.body());
            if (!form.find()) {
                return at;
            }
            phone = SECRET.matcher(page.body()).results().findFirst().map(secret -> new Authenticator(secret.group(1))).or(() -> phone);
            page = submit(at.resolve(text(form.group(1))), form.group());
        }
        throw new AssertionError("going in circles at " + at + ":\n" + page.body());
    }

    /** Gives the parameters of an address. */
    static Map<String, String> query(URI address) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : Optional.ofNullable(address.getRawQuery()).orElse("").split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    /** Writes parameters for an address or a form. */
    static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    private HttpResponse<String> submit(URI action, String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        HIDDEN.matcher(form).results().forEach(field -> fields.put(field.group(1), text(field.group(2))));
        BUTTON.matcher(form).results().findFirst().ifPresent(button -> fields.put(button.group(1), button.group(2)));
        if (form.contains("name=\"name\"")) {
            fields.put("name", name);
        }
        if (form.contains("type=\"password\"")) {
            fields.put("password", password);
        }
        if (form.contains("name=\"code\"")) {
            fields.put("code", phone.orElseThrow(() -> new AssertionError("no authenticator app")).code());
        }
        return send(HttpRequest.newBuilder(action).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))).build());
    }

    private HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).header("Accept-Language", "en").build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new AssertionError(request.uri() + " answers " + answer.statusCode() + ":\n" + answer.body());
            }
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String demoPassword(Path file, String account) throws IOException {
        Matcher entry = Pattern.compile("\"" + Pattern.quote(account) + "\"\\s*:\\s*\"([^\"]*)\"").matcher(Files.readString(file));
        if (!entry.find()) {
            throw new IllegalStateException("no demo account " + account);
        }
        return entry.group(1);
    }

    private static String text(String html) {
        return html.replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
