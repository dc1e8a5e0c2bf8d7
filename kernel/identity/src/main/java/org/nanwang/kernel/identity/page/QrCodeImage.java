package org.nanwang.kernel.identity.page;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as an image inside the page, drawn here: no script, and no other host that would read what it says. */
final class QrCodeImage {

    private static final int QUIET = 4;

    private QrCodeImage() {
    }

    /** Gives an SVG element. */
    static String svg(String text, String label) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int size = code.size + 2 * QUIET;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                path.append(code.getModule(x, y) ? "M" + (x + QUIET) + "," + (y + QUIET) + "h1v1h-1z" : "");
            }
        }
        return "<svg class=\"qr\" role=\"img\" aria-label=\"" + Template.escape(label) + "\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0,0h" + size + "v" + size + "h-" + size
                + "z\"/><path fill=\"#000\" d=\"" + path + "\"/></svg>";
    }
}
