/** Parts of a name that secrets have. */
const secretPart =
  /(?:^|_)(?:TOKEN|SECRETS?|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|(?:API|ACCESS|PRIVATE|SIGNING|DEPLOY)_?KEY)(?:_|$)/i;

/** Names of the variables of an environment that look like a secret and hold something. */
export function secretNames(environment: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(environment)
    .filter(([name, value]) => value && secretPart.test(name))
    .map(([name]) => name)
    .sort();
}
