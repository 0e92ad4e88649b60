package dev.bootmend.model;

/**
 * What component servicing left to be done, from the SOFTWARE hive below {@code Component Based Servicing}.
 *
 * @param packages {@code PackagesPending} lists packages
 * @param reboot {@code RebootPending} is there
 * @param rebootInProgress {@code RebootInProgress} is there: a restart that was to complete an update did not
 */
public record PendingServicing(boolean packages, boolean reboot, boolean rebootInProgress) {

    public static final PendingServicing NOTHING = new PendingServicing(false, false, false);
}
