package org.nanwang.parking.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Readings and stays are written in short: {@code A+10:00} is an entry into lot A, {@code A-12:00} an exit. */
class PairingTest {

    private final Pairing pairing = new Pairing(Duration.ofDays(30));

    @Test
    void anExitEndsTheStayThatTheEntryBegan() {
        stays("A+10:00 A-12:00 A+13:00 A-14:00", "A 10:00 12:00", "A 13:00 14:00");
    }

    @Test
    void aStayWithoutExitIsOpen() {
        stays("A+10:00", "A 10:00 open");
    }

    @Test
    void aSecondEntryTellsOfAMissedExit() {
        stays("A+10:00 A+13:00 A-14:00", "A 10:00 - MISSED_EXIT", "A 13:00 14:00");
    }

    @Test
    void anExitFromOutsideTellsOfAMissedEntry() {
        stays("A-10:00 A+13:00 A-14:00 A-15:00", "A - 10:00 MISSED_ENTRY", "A 13:00 14:00", "A - 15:00 MISSED_ENTRY");
    }

    @Test
    void readingsWithinAMinuteAreOnePassingAndTheFirstCounts() {
        stays("A+10:00 A+10:00:30 A+10:01:20 A-12:00 A-12:01", "A 10:00 12:00");
        stays("A+10:00 A+10:01:01 A-12:00", "A 10:00 - MISSED_EXIT", "A 10:01:01 12:00");
    }

    @Test
    void twoCamerasAtTheSameInstantAreOnePassing() {
        stays("A+10:00 A+10:00 A-12:00 A-12:00", "A 10:00 12:00");
    }

    @Test
    void entryAndExitAtOneInstantAreAStayOfNoLength() {
        stays("A-10:00 A+10:00", "A 10:00 10:00");
        stays("A+08:00 A-09:00 A-10:00 A+10:00", "A 08:00 09:00", "A 10:00 10:00");
    }

    @Test
    void entryAndExitAtOneInstantNeverEndAStayThatBeganBefore() {
        stays("A+09:00 A-10:00 A+10:00", "A 09:00 - MISSED_EXIT", "A 10:00 10:00");
    }

    @Test
    void anEchoAtTheInstantOfTheExitIsStillAnEcho() {
        stays("A+09:59:40 A+10:00 A-10:00", "A 09:59:40 10:00");
    }

    @Test
    void aReadingElsewhereEndsAnOpenStayAsAMissedExit() {
        stays("A+10:00 B+12:00", "A 10:00 - MISSED_EXIT", "B 12:00 open");
        stays("A+10:00 B-12:00", "A 10:00 - MISSED_EXIT", "B - 12:00 MISSED_ENTRY");
    }

    @Test
    void clocksOfTwoLotsMayDifferByAMinute() {
        stays("A+10:00 A-12:00 B+11:59:30 B-13:00", "A 10:00 12:00", "B 11:59:30 13:00");
        stays("A+10:00:30 B+09:00 B-10:01:30", "B 09:00 10:01:30", "A 10:00:30 open");
    }

    @Test
    void staysInTwoLotsAtOneTimeAreBothDoubted() {
        stays("A+10:00 A-14:00 B+11:00 B-12:00", "A 10:00 14:00 OVERLAPPING", "B 11:00 12:00 OVERLAPPING");
        stays("A+10:00 A-12:00 B+11:00 B-13:00", "A 10:00 12:00 OVERLAPPING", "B 11:00 13:00 OVERLAPPING");
    }

    @Test
    void aLoneReadingElsewhereDoubtsTheStayAroundIt() {
        stays("A+10:00 A-14:00 B-12:00", "A 10:00 14:00 OVERLAPPING", "B - 12:00 MISSED_ENTRY");
    }

    @Test
    void aStayLongerThanLikelyIsDoubted() {
        Pairing strict = new Pairing(Duration.ofHours(3));
        assertEquals(List.of("A 10:00 13:00", "A 14:00 17:00:01 TOO_LONG"),
                Script.show(strict.pair(Script.readings("A+10:00 A-13:00 A+14:00 A-17:00:01"))));
    }

    @Test
    void anExitAndTheNextEntryBothMissedLookLikeOneStay() {
        // two stays, 10:00 to 11:00 and 15:00 to 16:00: no reading tells, and the limit is written down in Pairing
        stays("A+10:00 A-16:00", "A 10:00 16:00");
    }

    private void stays(String readings, String... expected) {
        assertEquals(List.of(expected), Script.show(pairing.pair(Script.readings(readings))));
    }
}
