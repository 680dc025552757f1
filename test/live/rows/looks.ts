import type { Look } from '../question';

/** What no API answers. */
export const looks: readonly Look[] = [
  {
    id: 'look-quick-create',
    unconfirmed: 'A quick-create link fills in every parameter but the token.',
    how: 'Open the link of Connect in the AWS console: every field but the token is filled in, and the region is that of the link.',
  },
  {
    id: 'look-update-link',
    unconfirmed: 'An update link (#/stacks/update) opens with the template and its parameters filled in.',
    how: 'Open the upgrade link of a stack on Pipelines; nothing has to be submitted.',
  },
  {
    id: 'look-stack-set-link',
    unconfirmed: 'The form of a stack set is filled in by a link.',
    how: 'Open the link for an organization; compare the fields with the values that stand beside it.',
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
    how: 'Follow "Overview board" on the page of a cluster; it opens.',
  },
  {
    id: 'look-open-apps',
    unconfirmed: 'Notebooks, problems, logs and SLOs open what we send them by the intents that public apps use.',
    how: 'Use each "Open in" of a cluster and of an SLO; the right thing opens.',
  },
  {
    id: 'look-problem',
    unconfirmed: 'A burn alert opens one problem, which closes by its timeout.',
    how: 'Let an SLO with an alert burn (a target of 100 does); one problem opens, and closes once it is over.',
  },
  {
    id: 'look-classic-slots',
    unconfirmed: "The classic engine's slots are a 120th of the window.",
    how: 'Compare a classic time-based SLO with "Compare" on Upgrade; both values agree.',
  },
];
