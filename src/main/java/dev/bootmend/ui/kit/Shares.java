package dev.bootmend.ui.kit;

import java.util.Arrays;

/** Divides a width among bars to scale, but never gives one less than the least it can be read at. */
final class Shares {

    private Shares() {
    }

    /**
     * The width of each bar. A bar whose part of {@code width} would be less than its least gets its least; the others
     * share what is left in proportion to their weights. When even the leasts do not fit, all shrink alike.
     */
    static double[] of(double width, double[] weights, double[] leasts) {
        double needed = Arrays.stream(leasts).sum();
        if (needed >= width) {
            return Arrays.stream(leasts).map(least -> needed == 0 ? 0 : least * width / needed).toArray();
        }
        boolean[] atLeast = new boolean[weights.length];
        double[] shares = proportional(width, weights, leasts, atLeast);
        while (pinTooSmall(shares, leasts, atLeast)) {
            shares = proportional(width, weights, leasts, atLeast);
        }
        return shares;
    }

    private static double[] proportional(double width, double[] weights, double[] leasts, boolean[] atLeast) {
        double room = width;
        double weight = 0;
        int free = 0;
        for (int i = 0; i < weights.length; i++) {
            room -= atLeast[i] ? leasts[i] : 0;
            weight += atLeast[i] ? 0 : weights[i];
            free += atLeast[i] ? 0 : 1;
        }
        double[] shares = leasts.clone();
        for (int i = 0; i < weights.length; i++) {
            if (!atLeast[i]) {
                shares[i] = weight > 0 ? room * weights[i] / weight : room / free;
            }
        }
        return shares;
    }

    private static boolean pinTooSmall(double[] shares, double[] leasts, boolean[] atLeast) {
        boolean any = false;
        for (int i = 0; i < shares.length; i++) {
            if (!atLeast[i] && shares[i] < leasts[i]) {
                atLeast[i] = true;
                any = true;
            }
        }
        return any;
    }
}
