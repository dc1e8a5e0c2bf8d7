package org.nanwang.tests;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.nanwang.sdk.City;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.delegation.DelegatedToken;
import org.nanwang.sdk.people.Caller;

/** A counter that asks a {@link Register} in the name of who stands at it. Compiled into test apps. */
@Path("counter")
public class Counter {

    private final City city;

    /** Asks from this city. */
    public Counter(City city) {
        this.city = city;
    }

    /** Tells what another installation says of who is calling. */
    @GET
    public String ask(@QueryParam("target") String target, @QueryParam("permission") Set<String> permissions,
            @Context Caller caller) throws IOException, InterruptedException {
        return get(city.delegation().token(caller, InstallationId.parse(target), permissions));
    }

    private static String get(DelegatedToken token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(token.address().resolve("api/register"))
                .header("Authorization", "Bearer " + token.value()).build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body() + " " + token;
    }
}
