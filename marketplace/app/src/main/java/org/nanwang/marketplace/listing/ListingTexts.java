package org.nanwang.marketplace.listing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.LocalizedText;

/**
 * What a vendor says of an app without a release. Texts are plain: pages show them as they are and never as HTML.
 *
 * @param description at length, in paragraphs; may be empty
 * @param homepage an address of the web, or empty
 * @param contact whom to ask, or empty
 * @param categories what it is for
 * @param icon the digest of a square picture, or empty
 * @param screenshots in order
 */
public record ListingTexts(LocalizedText description, String homepage, String contact, List<Category> categories,
        String icon, List<Screenshot> screenshots) {

    private static final int LONGEST_DESCRIPTION = 10_000;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_CATEGORIES = 3;
    private static final int MOST_SCREENSHOTS = 8;

    /** What nobody has edited yet. */
    public static final ListingTexts EMPTY =
            new ListingTexts(new LocalizedText("", ""), "", "", List.of(), "", List.of());

    /** Copies the lists. */
    public ListingTexts {
        categories = List.copyOf(categories);
        screenshots = List.copyOf(screenshots);
    }

    /** Gives the digests of all pictures it shows. */
    public List<String> images() {
        return Stream.concat(icon.isEmpty() ? Stream.empty() : Stream.of(icon), screenshots.stream().map(Screenshot::image))
                .distinct().toList();
    }

    /** Refuses what is too long or of another form. */
    ListingTexts required() {
        require(fits(description, LONGEST_DESCRIPTION), "description", "1 to " + LONGEST_DESCRIPTION + " characters");
        require(homepage.isEmpty() || isWebAddress(homepage), "homepage", "https://...");
        require(fits(contact, LONGEST_LINE), "contact", "at most " + LONGEST_LINE + " characters");
        require(categories.size() <= MOST_CATEGORIES, "categories", "at most " + MOST_CATEGORIES);
        require(screenshots.size() <= MOST_SCREENSHOTS, "screenshots", "at most " + MOST_SCREENSHOTS);
        require(screenshots.stream().allMatch(each -> fits(each.caption(), LONGEST_LINE)), "caption",
                "at most " + LONGEST_LINE + " characters");
        return this;
    }

    private static boolean fits(LocalizedText text, int longest) {
        return fits(text.zh(), longest) && fits(text.en(), longest);
    }

    /** Control characters have no place in what people read; line breaks and tabs do. */
    private static boolean fits(String text, int longest) {
        return text.length() <= longest
                && text.chars().noneMatch(letter -> Character.isISOControl(letter) && letter != '\n' && letter != '\t');
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            return text.length() <= LONGEST_LINE && address.getHost() != null && address.getUserInfo() == null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void require(boolean fits, String what, String form) {
        if (!fits) {
            throw new Refusal(MarketplaceError.LISTING_MALFORMED, what, form);
        }
    }
}
