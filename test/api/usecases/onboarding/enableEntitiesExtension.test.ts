import { enableEntitiesExtension } from '../../../../api/usecases/onboarding/enableEntitiesExtension';
import type { Extensions } from '../../../../api/platform/extensions/extensions';
import { rejection } from '../../platform/answering';

function environment(state: { installed: string | null; active: string | null; inHub?: boolean }) {
  const sent: string[] = [];
  const extensions: Extensions = {
    nameOf: async () => (state.inHub === false ? null : 'com.example.entities'),
    versionsOf: async () => state,
    install: async (name) => {
      sent.push(`install ${name}`);
      return '2.0.0';
    },
    activate: async (name, version) => void sent.push(`activate ${name} ${version}`),
  };
  return { enable: enableEntitiesExtension({ extensions }), sent };
}

describe('enable-entities-extension', () => {
  it('installs an extension that is not there, which also activates it', async () => {
    const { enable, sent } = environment({ installed: null, active: null });
    expect(await enable()).toEqual({ name: 'com.example.entities', version: '2.0.0', state: 'active' });
    expect(sent).toEqual(['install com.example.entities']);
  });

  it('only activates one that is there', async () => {
    const { enable, sent } = environment({ installed: '1.0.0', active: null });
    expect(await enable()).toEqual({ name: 'com.example.entities', version: '1.0.0', state: 'active' });
    expect(sent).toEqual(['activate com.example.entities 1.0.0']);
  });

  it('changes nothing when it is active', async () => {
    const { enable, sent } = environment({ installed: '1.0.0', active: '1.0.0' });
    expect(await enable()).toEqual({ name: 'com.example.entities', version: '1.0.0', state: 'active' });
    expect(sent).toEqual([]);
  });

  it('says what to do when the Hub does not have it', async () => {
    const { enable, sent } = environment({ installed: null, active: null, inHub: false });
    expect(await rejection(enable())).toMatchObject({
      code: 'NotFound',
      hint: expect.stringContaining('metric streaming') as string,
    });
    expect(sent).toEqual([]);
  });
});
