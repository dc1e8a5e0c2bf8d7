package org.nanwang.parking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nanwang.testkit.Nanwang;

class SampleLotsIT {

    @RegisterExtension
    static final Nanwang NANWANG = Nanwang.app().region("370811").configuration("sample-lots", true);

    @Test
    void theSampleLotsSayThatTheyAreADemonstration() {
        List<JsonNode> lots = new Http(NANWANG.http()).all("api/lots");

        assertEquals(8, lots.size());
        assertTrue(lots.stream().allMatch(lot -> lot.get("name").get("zh").asText().contains("演示")
                && lot.get("name").get("en").asText().contains("demo")));
    }
}
