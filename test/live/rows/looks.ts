import type { Look } from '../question';

/** What no API answers. */
export const looks: readonly Look[] = [
  {
    id: 'look-quick-create',
    unconfirmed: 'A quick-create link fills in every parameter but the token.',
    how: 'Open the link of Connect in the AWS console: every field but the token is filled in, and the region is that of the link.',
  },
  {
    id: 'look-stack-page-link',
    unconfirmed: 'A link to a stack (#/stacks/stackinfo?stackId=) opens that stack.',
    how: 'Follow the link to a stack on Pipelines; its page in the AWS console opens in the region of the stack.',
  },
  {
    id: 'look-stack-set-link',
    unconfirmed: 'The form of a stack set is filled in by a link.',
    how: 'Open the stack set link of Connect for an organization; compare the fields with the values that stand beside it.',
  },
  {
    id: 'look-identity-center',
    unconfirmed: 'A CloudFormation link with its own # survives as the destination of an IAM Identity Center shortcut.',
    how: 'Put the quick-create link, encoded, behind &destination= of an access portal shortcut, and open it.',
  },
  {
    id: 'look-thresholds',
    unconfirmed: 'visualizationSettings.thresholds colors tiles of version 21.',
    how: 'Make a dashboard with the app; single values are colored and charts have a threshold line.',
  },
  {
    id: 'look-heat-map',
    unconfirmed: 'The heat map draws with the fewest settings, and bandChartSettings draw a band.',
    how: 'Open a fleet board; no tile says that its data is not suitable.',
  },
  {
    id: 'look-intents',
    unconfirmed: 'Dynatrace offers the app for a row by the names of its fields alone.',
    how: 'In a notebook, run a query with a field clustername; "Open with" on a row offers ECS SLO Launchpad.',
  },
  {
    id: 'look-ready-made',
    unconfirmed: 'A ready-made document has the id <app id>.<name> and may be a dashboard of version 21.',
    how: 'Follow "Open the ECS overview dashboard" on the page of a cluster; the board opens.',
  },
  {
    id: 'look-open-apps',
    unconfirmed: 'Notebooks, problems, logs and SLOs open what we send them by the intents that public apps use.',
    how: 'Follow every link to another app on the pages of a cluster and of an SLO; the right thing opens.',
  },
  {
    id: 'look-problem',
    unconfirmed: 'A burn alert opens one problem, which closes by its timeout.',
    how: 'Let an SLO with an alert burn (a target of 100 does); one problem opens, and closes once it is over.',
  },
  {
    id: 'look-classic-slots',
    unconfirmed: "The classic engine's slots are a 120th of the window.",
    how: 'Open Upgrade with a classic time-based SLO in the environment; its classic value and the recalculated one agree.',
  },
];
