package org.nanwang.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One of several things compared: what a request of some clients costs one process, or one with all its children. */
final class Side {

    private final ProcessHandle server;
    private final URI node;
    private final List<Load.Client> clients;
    private final List<ProcessHandle> helpers;
    private final List<Spent> rounds = new ArrayList<>();

    /** Processor time of a request in microseconds: of the server, and of the processes that help it. */
    record Spent(double server, double helpers) {

        double both() {
            return server + helpers;
        }
    }

    Side(ProcessHandle server, URI node, List<Load.Client> clients, ProcessHandle... helpers) {
        this.server = server;
        this.node = node;
        this.clients = List.copyOf(clients);
        this.helpers = List.of(helpers);
    }

    /** Asks without measuring. */
    void ask(int times) throws InterruptedException {
        Load load = Load.on(node, clients, times);
        load.await();
        if (load.failed() > 0) {
            throw new IllegalStateException(load.failed() + " of " + times + " requests to " + node + " failed");
        }
    }

    /** Asks and keeps what it cost. */
    void measure(int times) throws InterruptedException {
        long serverBefore = nanos(Stream.of(server));
        long helpersBefore = nanos(helpers());
        ask(times);
        rounds.add(new Spent((nanos(Stream.of(server)) - serverBefore) / 1000.0 / times,
                (nanos(helpers()) - helpersBefore) / 1000.0 / times));
    }

    /** Gives the round in the middle. */
    Spent median() {
        return rounds.stream().sorted((one, other) -> Double.compare(one.both(), other.both())).toList()
                .get(rounds.size() / 2);
    }

    /** Gives the least that the server has spent: what else a machine does only ever adds. */
    double least() {
        return rounds.stream().mapToDouble(Spent::server).min().orElseThrow();
    }

    int rounds() {
        return rounds.size();
    }

    /** A pool's connections, and so the database's processes, live longer than a round. */
    private Stream<ProcessHandle> helpers() {
        return helpers.stream().flatMap(root -> Stream.concat(Stream.of(root), root.descendants()));
    }

    private static long nanos(Stream<ProcessHandle> processes) {
        return processes.mapToLong(process -> process.info().totalCpuDuration().map(time -> time.toNanos()).orElse(0L)).sum();
    }
}
