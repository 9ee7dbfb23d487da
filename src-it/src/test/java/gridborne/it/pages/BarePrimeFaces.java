package gridborne.it.pages;

import gridborne.stack.machine.DataDirectory;
import gridborne.stack.machine.Ports;
import gridborne.stack.machine.Processes;
import gridborne.stack.portal.Delivery;
import gridborne.stack.portal.PayaraMicro;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The least that PrimeFaces can be asked for: one page with one panel, without data, filters or
 * people, on the same server with the same settings and the same PrimeFaces as the portal.
 */
final class BarePrimeFaces implements AutoCloseable {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html"
                  xmlns:p="primefaces" lang="en">
            <h:head><title>Bare</title></h:head>
            <h:body><p:panel header="Bare"><h:outputText value="A page."/></p:panel></h:body>
            </html>
            """;
    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <servlet><servlet-name>faces</servlet-name>
                <servlet-class>jakarta.faces.webapp.FacesServlet</servlet-class>
                <load-on-startup>1</load-on-startup></servlet>
              <servlet-mapping><servlet-name>faces</servlet-name>
                <url-pattern>*.xhtml</url-pattern></servlet-mapping>
              <context-param><param-name>jakarta.faces.PROJECT_STAGE</param-name>
                <param-value>Production</param-value></context-param>
            </web-app>
            """;

    private final DataDirectory data;
    private final PayaraMicro server;
    private final int port;

    private BarePrimeFaces(DataDirectory data, PayaraMicro server, int port) {
        this.data = data;
        this.server = server;
        this.port = port;
    }

    static BarePrimeFaces start(Path place) throws IOException {
        Delivery portal = Delivery.in(Path.of(System.getProperty("gridborne.stack.home")));
        DataDirectory data = DataDirectory.open(place.resolve("data"), 0);
        int port = Ports.anyFree();
        PayaraMicro server = new PayaraMicro(
                new Delivery(portal.payara(), war(place.resolve("bare.war"), portal.war())), port,
                Map::of, data, new Processes(data));
        server.start();
        return new BarePrimeFaces(data, server, port);
    }

    private static Path war(Path war, Path portal) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(war));
                ZipFile in = new ZipFile(portal.toFile())) {
            add(out, "WEB-INF/web.xml", WEB_XML.getBytes(StandardCharsets.UTF_8));
            add(out, "WEB-INF/beans.xml", new byte[0]);
            add(out, "bare.xhtml", PAGE.getBytes(StandardCharsets.UTF_8));
            // What the start of the server waits for.
            add(out, "api/v1/ready", new byte[0]);
            ZipEntry primeFaces = in.stream()
                    .filter(entry -> entry.getName().contains("WEB-INF/lib/primefaces-1"))
                    .findFirst().orElseThrow();
            add(out, primeFaces.getName(), in.getInputStream(primeFaces).readAllBytes());
        }
        return war;
    }

    private static void add(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    String url() {
        return "http://127.0.0.1:" + port + "/bare.xhtml";
    }

    @Override
    public void close() {
        server.stop();
        data.close();
    }
}
