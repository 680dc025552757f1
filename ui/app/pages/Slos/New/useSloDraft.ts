import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { TemplateId } from '../../../../../domain/model/slo';
import { keysInState } from '../../../components/keysInState';
import type { ParameterFields } from './parameterFields';
import { forgetDraft, storedDraft, storeDraft, type SloDraft } from './sloDraft';

/** The draft of new SLOs. It outlives reloads and other pages; clusters chosen on another page are taken over once. */
export function useSloDraft() {
  const location = useLocation();
  const [draft, setDraft] = useState<SloDraft>(() => {
    const stored = storedDraft(window.sessionStorage);
    const chosen = keysInState(location.state);
    if (chosen.length === 0 || stored.source === location.key) return stored;
    return { ...stored, source: location.key, clusters: chosen };
  });
  useEffect(() => storeDraft(window.sessionStorage, draft), [draft]);
  return {
    draft,
    setTemplates: useCallback((templateIds: TemplateId[]) => setDraft((old) => ({ ...old, templateIds })), []),
    setClusters: useCallback((clusters: string[]) => setDraft((old) => ({ ...old, clusters })), []),
    setParameters: useCallback(
      (id: TemplateId, fields: ParameterFields) =>
        setDraft((old) => ({ ...old, parameters: { ...old.parameters, [id]: fields } })),
      [],
    ),
    /** Begins anew the next time. */
    forget: useCallback(() => forgetDraft(window.sessionStorage), []),
  };
}
