/** Other products, known by their names, their packages and codes, or by the form of their logs. */
const products: readonly RegExp[] = [
  // Databases and brokers.
  /\b(?:postgres\w*|psql|pq:|mysql|mariadb|mongo\w*|redis|elasticsearch|opensearch_\w+|cassandra|datastax|oracle|snowflake\.connector|sqlite\w*|SQLSTATE|sqlalchemy|kafka\w*|rabbitmq|amqp|nats:|zookeeper|memcached|clickhouse|influx\w*)\b|\bMongo\w+Error\b|\bORA-\d{4,5}\b|\bMsg \d+, Level \d+/i,
  /^ERROR \d{4} \(\w{5}\)|\b(?:ERROR|FATAL): +(?:permission denied for|role "|relation "|database "|password authentication|sorry, too many|remaining connection|column "|schema "|no pg_hba)/,
  /\b(?:PRECONDITION_FAILED|ACCESS_REFUSED|NOAUTH|NOPERM|SECURITY_EXCEPTION|resource_already_exists_exception|security_exception)\b/,
  // Packages and runtimes.
  /(?<![\w.])(?:org|java|javax|jakarta|net|io|com|de|hudson|sun|kotlin|scala|akka)\.(?!amazon)(?:[a-z]\w*\.)+[A-Z]\w*|\b(?:System|Microsoft)\.\w+Exception\b/,
  /\b(?:django|flask|celery|requests\.exceptions|urllib3|slack_sdk|openai|stripe|google|azure|psycopg2|grpc|paramiko)\.\w+|\bActive(?:Record|Support)::|\bRack::|\bpanicked at\b|\bPHP (?:Fatal|Warning)/,
  // Web servers and proxies.
  /\b(?:nginx|haproxy|apache2?|httpd|envoy|traefik|varnish\w*|squid|cloudflare\w*|caddy|istio\w*)\b|\bAH\d{5}:|^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \[\w+\] \d+#\d+|" [1-5]\d\d \d+ "(?:-|http)|\bupstream connect error\b/i,
  // Monitoring; `level=error caller=…` is how Go programs log.
  /\b(?:prometheus|grafana|loki|mimir|thanos|datadog\w*|newrelic|zabbix\w*|nagios|jaeger|fluentd?|logstash|filebeat|otelcol|exporterhelper|splunkd|TcpOutputProc|OneAgent|ActiveGate)\b|\b(?:caller|logger|component)=\S+|\b(?:ts|time|t)="?\d{4}-\d\d-\d\dT\S+ .{0,80}\blevel=|\blevel=\w+ (?:ts|time|t|msg)=/i,
  // Clusters.
  /\b(?:kube\w*|kubectl|kubernetes|argocd|flux|helm|istiod|etcd|openshift|rancher|minikube|containerd)\b|\bError from server \(|\b(?:Liveness|Readiness|Startup) probe\b|\bFailed(?:Scheduling|Mount|Create|AttachVolume)\b|\bMountVolume\b|\bBack-off \w+ing\b|\b(?:pods?|deployments\.apps|secrets) "?[\w.-]*"? ?(?:is|are)? ?forbidden\b|^[IWEF]\d{4} \d\d:\d\d:\d\d|\b(?:UPGRADE|INSTALLATION) FAILED\b/i,
  // Other clouds and services.
  /\bgoogleapis?\b|\bgcloud\b|\bPERMISSION_DENIED\b|\bRESOURCE_EXHAUSTED\b|\bAADSTS\d+|\b(?:azure\w*|azurerm)\b|\bMicrosoft\.\w+\/|\bAuthorization(?:Failed|PermissionMismatch)\b|\bResourceGroupNotFound\b|\bStorageAccount\w+|\bKeyVault\w*|\bOracle Cloud\b|\b(?:minio|digitalocean|hetzner|heroku|linode|cloudflare|vercel|netlify|openstack)\b|\bdoctl\b/i,
  /\b(?:github\.com|gitlab|bitbucket|jenkins|sonarqube|sonar\.\w+|artifactory|docker\.com|slack|stripe|openai|twilio|sendgrid|vault:|consul:|keycloak|okta|ldap\w*|smtp\w*|ansible|puppet|vagrant|jira|confluence)\b/i,
  // Providers of Terraform for other things than AWS.
  /\b(?:google|azurerm|azuread|kubernetes|helm|github|gitlab|datadog|cloudflare|vault|digitalocean|oci|postgresql|mysql)_\w+\.[\w-]+|\bin resource "(?!aws|awscc)\w+_\w+"/,
  // A machine of its own.
  /\b(?:publickey|sudoers|dpkg|apt-get|archive\.ubuntu\.com|jwt)\b|^(?:bash|sh|zsh|rm|mkdir|cp|mv|ssh|scp|sudo|chmod|tar|wget|make): |^\d{3} \d\.\d\.\d /,
];

/** What somebody named after a product (`loki-bucket`) is not said by it. */
const named = /\w[\w.]*-[\w.-]*\w|(?<=['"/])\w+(?=['"/])/g;

/** Whether another product than AWS and its tools speaks in a text. */
export function isOfOtherProduct(text: string): boolean {
  const bare = text.replace(named, '');
  return products.some((shape) => shape.test(bare));
}
