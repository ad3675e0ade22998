import type { SettingsText } from '../../src/text/settings-text.ts';
import { everySite, type Grants } from '../permission/match-pattern.ts';
import { PhraseText } from '../ui/phrase-text.tsx';

interface Props {
  readonly grants: Grants;
  readonly notWithdrawn: string | null;
  readonly words: SettingsText;
  readonly onWithdraw: (pattern: string) => void;
}

/** The sites and hosts that the extension may see. Each that it does not require has a button to take it back. */
export function GrantsView({ grants: { required, optional }, notWithdrawn, words, onWithdraw }: Props) {
  return (
    <section class="grants">
      <h2>{words.sites}</h2>
      <p class="quiet">
        <PhraseText phrase={words.sitesCause} />
      </p>
      {optional.length === 0 ? (
        <p class="no-sites">
          <PhraseText phrase={words.noSites} />
        </p>
      ) : (
        <ul class="optional">
          {optional.map((pattern) => (
            <li key={pattern}>
              <span>
                {pattern === everySite && (
                  <>
                    <PhraseText phrase={words.everySite} />{' '}
                  </>
                )}
                <code>{pattern}</code>
              </span>
              <button
                type="button"
                class="withdraw"
                aria-label={words.withdrawOf(pattern)}
                onClick={() => onWithdraw(pattern)}
              >
                {words.withdraw}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="problem" role="alert">
        {notWithdrawn !== null && <PhraseText phrase={words.notWithdrawn(notWithdrawn)} />}
      </p>
      <p class="quiet">
        <PhraseText phrase={words.required} />
      </p>
      <ul class="required">
        {required.map(({ pattern, granted }) => (
          <li key={pattern}>
            <code>{pattern}</code>
            {!granted && <span class="problem">{words.withheld}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
