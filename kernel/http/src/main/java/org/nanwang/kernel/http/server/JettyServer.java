package org.nanwang.kernel.http.server;

import java.io.IOException;
import java.net.BindException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.nanwang.kernel.http.problem.HttpError;
import org.nanwang.sdk.error.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listening server. */
public final class JettyServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JettyServer.class);
    private static final int MOST_THREADS = 400;

    private final Server server;
    private final ServerConnector plain;
    private final Optional<ServerConnector> secure;

    private JettyServer(Entrances entrances, Front front, Server server) {
        this.server = server;
        this.plain = new Listener(entrances.http(), front).plain(server);
        this.secure = entrances.https().map(https -> new Listener(https.endpoint(), front).secure(server, https.tls()));
    }

    /** Where to listen, without TLS and with it. */
    public record Entrances(Endpoint http, Optional<Secure> https) {
    }

    /** Where to listen with TLS. */
    public record Secure(Endpoint endpoint, SslContextFactory.Server tls) {
    }

    /**
     * Starts to listen.
     *
     * @throws Refusal if the port is taken or the host is no address of this machine
     */
    public static JettyServer start(Entrances entrances, Front front, Limits limits, Dispatcher dispatcher) {
        Server server = new Server(threads());
        server.setErrorHandler(new ProblemErrors());
        server.setStopTimeout(limits.drain().toMillis());
        server.setHandler(new GracefulHandler(context(dispatcher)));
        JettyServer started = new JettyServer(entrances, front, server);
        started.listen();
        return started;
    }

    private void listen() {
        open(plain, HttpError.PORT_TAKEN, HttpError.HOST_UNUSABLE);
        secure.ifPresent(each -> open(each, HttpError.HTTPS_PORT_TAKEN, HttpError.HTTPS_HOST_UNUSABLE));
        try {
            server.start();
        } catch (Exception e) {
            throw refuse(e, HttpError.HOST_UNUSABLE, plain.getHost(), e.toString());
        }
    }

    private void open(ServerConnector connector, HttpError taken, HttpError unusable) {
        server.addConnector(connector);
        String host = connector.getHost();
        try {
            connector.open();
        } catch (IOException e) {
            boolean inUse = e instanceof BindException || e.getCause() instanceof BindException;
            throw refuse(e, inUse ? taken : unusable, host, inUse ? String.valueOf(connector.getPort()) : e.getMessage());
        }
    }

    private Refusal refuse(Exception cause, HttpError error, String host, String detail) {
        close();
        return new Refusal(cause, error, host, detail);
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool pool = new QueuedThreadPool(MOST_THREADS);
        pool.setName("http");
        if (VirtualThreads.areSupported()) {
            pool.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        }
        return pool;
    }

    private static ServletContextHandler context(Dispatcher dispatcher) {
        ServletContextHandler context = new ServletContextHandler("/", false, false);
        ServletHolder holder = new ServletHolder(dispatcher);
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/*");
        context.setErrorHandler(new ProblemErrors());
        return context;
    }

    /** Gives the port it listens on without TLS. */
    public int port() {
        return plain.getLocalPort();
    }

    /** Gives the port it listens on with TLS. */
    public Optional<Integer> securePort() {
        return secure.map(ServerConnector::getLocalPort);
    }

    /** Takes no more requests, lets those in flight end, and stops. */
    @Override
    public void close() {
        try {
            plain.close();
            secure.ifPresent(ServerConnector::close);
            server.stop();
        } catch (TimeoutException e) {
            LOG.warn("Requests were still in flight when the HTTP server had to stop");
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server did not stop", e);
        }
    }
}
