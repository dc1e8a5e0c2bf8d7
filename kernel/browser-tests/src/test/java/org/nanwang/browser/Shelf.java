package org.nanwang.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import javax.imageio.ImageIO;
import org.nanwang.tests.DemoCity;

/** What a vendor puts beside an app in the marketplace. */
final class Shelf {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DemoCity city;
    private final String place;

    Shelf(DemoCity city, String app) {
        this.city = city;
        this.place = "/marketplace/api/listings/" + app;
    }

    /** Keeps a picture of one colour that fades. */
    String picture(int width, int height, Color colour) throws IOException, InterruptedException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float shade = 1 - 0.5f * y / height;
                image.setRGB(x, y, new Color((int) (colour.getRed() * shade), (int) (colour.getGreen() * shade),
                        (int) (colour.getBlue() * shade)).getRGB());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return JSON.readTree(send("POST", "/images", "image/png", BodyPublishers.ofByteArray(bytes.toByteArray())).body())
                .path("image").asText();
    }

    void say(Map<String, Object> texts) throws IOException, InterruptedException {
        assertEquals(200, send("PUT", "/texts", "application/json",
                BodyPublishers.ofString(JSON.writeValueAsString(texts))).statusCode());
    }

    JsonNode listing() {
        return city.anonymous().get(place).expect(200).json();
    }

    void rate(String account, String region, int stars, String text) {
        city.as(account).send("POST", place + "/ratings", Map.of("region", region, "stars", stars, "text", text)).expect(200);
    }

    private HttpResponse<String> send(String method, String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(city.address().resolve(place + path))
                .header("Authorization", "Bearer " + city.token("vendor")).header("Content-Type", type)
                .header("If-Match", "\"" + listing().path("revision").asText() + "\"").method(method, body).build(),
                BodyHandlers.ofString());
    }
}
