import { useMemo } from 'react';
import { savedTemplateId } from '../../../../../domain/model/savedTemplates';
import { templateOf } from '../../../../../domain/slo/templates/templates';
import { useExclusions } from '../../../data/stored/useExclusions';
import { useFamilyChoices } from '../../../data/stored/useFamilyChoices';
import { useSavedTemplates } from '../../../data/stored/useSavedTemplates';
import { templateChoices } from '../draft/templateChoices';

/** What this environment keeps that making SLOs draws on: saved templates, maintenance windows, and what was chosen for clusters that arrive both ways. */
export function useEnvironmentParts() {
  const saved = useSavedTemplates();
  const windows = useExclusions();
  const families = useFamilyChoices();
  const choices = useMemo(
    () =>
      templateChoices(
        (saved.templates ?? []).map((template) => ({
          id: savedTemplateId(template),
          title: template.title,
          template: templateOf(template.baseTemplateId),
          own: template.parameters,
          isSaved: true,
        })),
      ),
    [saved.templates],
  );
  return {
    choices,
    templatesFailure: saved.error,
    retryTemplates: () => void saved.refetch(),
    /** Undefined while they are not known. */
    exclusions: windows.exclusions,
    /** Stored ones that cannot be used: an SLO planned now does not leave them out. */
    badExclusions: windows.bad,
    badTemplates: saved.bad,
    exclusionsFailure: windows.error,
    retryExclusions: () => void windows.refetch(),
    /** Something is still being read. */
    isPending: saved.isPending || windows.isPending || families.isPending,
  };
}
