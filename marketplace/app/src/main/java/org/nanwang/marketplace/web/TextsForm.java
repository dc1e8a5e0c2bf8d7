package org.nanwang.marketplace.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.listing.Category;
import org.nanwang.marketplace.listing.ListingTexts;
import org.nanwang.marketplace.listing.Screenshot;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.LocalizedText;

/**
 * What a vendor says of an app. What is left out is empty.
 *
 * @param categories their codes
 * @param icon the digest of a picture that was added before
 */
public record TextsForm(LocalizedText description, String homepage, String contact, List<String> categories, String icon,
        List<Screenshot> screenshots) {

    ListingTexts texts() {
        return new ListingTexts(given(description), given(homepage), given(contact),
                all(categories).distinct().map(TextsForm::category).toList(), given(icon),
                all(screenshots).map(each -> new Screenshot(given(each.image()), given(each.caption()))).toList());
    }

    private static Category category(String code) {
        return Category.find(code).orElseThrow(
                () -> new Refusal(MarketplaceError.LISTING_MALFORMED, "categories", "a code of the list of categories"));
    }

    private static <T> Stream<T> all(List<T> list) {
        return list == null ? Stream.empty() : list.stream().filter(Objects::nonNull);
    }

    private static String given(String text) {
        return text == null ? "" : text.strip();
    }

    private static LocalizedText given(LocalizedText text) {
        return text == null ? new LocalizedText("", "") : new LocalizedText(given(text.zh()), given(text.en()));
    }
}
