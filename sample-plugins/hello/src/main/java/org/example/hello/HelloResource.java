package org.example.hello;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.nanwang.sdk.City;

/** Greets in the caller's language and counts its visits. */
@Path("greeting")
public final class HelloResource {

    private final City city;

    HelloResource(City city) {
        this.city = city;
    }

    /** Greets. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Greeting greeting(@Context HttpHeaders headers) throws SQLException {
        Locale language = headers.getAcceptableLanguages().get(0);
        String hello = language.getLanguage().equals("zh") ? "你好，%s！" : "Hello, %s!";
        return new Greeting(hello.formatted(city.region().name(language)),
                city.installation().version().toString(), visits());
    }

    private long visits() throws SQLException {
        try (Connection connection = city.database().getConnection();
                PreparedStatement count = connection.prepareStatement("UPDATE visits SET number = number + 1 RETURNING number");
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong("number");
        }
    }

    /** What a caller is told. */
    public record Greeting(String greeting, String version, long visits) {
    }
}
