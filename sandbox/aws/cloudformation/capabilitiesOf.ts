import type { Template, TemplateResource } from '../template/template';

/** Types that need an acknowledgement, with the property that gives them a custom name. */
const iamTypes: Record<string, string | null> = {
  'AWS::IAM::AccessKey': null,
  'AWS::IAM::Group': 'GroupName',
  'AWS::IAM::InstanceProfile': 'InstanceProfileName',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::IAM::Policy': null,
  'AWS::IAM::Role': 'RoleName',
  'AWS::IAM::User': 'UserName',
  'AWS::IAM::UserToGroupAddition': null,
};

/**
 * What the person who creates the stack has to acknowledge.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-template.html#using-iam-capabilities
 */
export function capabilitiesOf({ Resources }: Template): {
  needed: 'CAPABILITY_IAM' | 'CAPABILITY_NAMED_IAM' | null;
  types: string[];
} {
  const iam = Object.values(Resources).filter(({ Type }) => Object.hasOwn(iamTypes, Type));
  if (iam.length === 0) return { needed: null, types: [] };
  const isNamed = ({ Type, Properties }: TemplateResource) => {
    const property = iamTypes[Type];
    return typeof property === 'string' && Properties?.[property] !== undefined;
  };
  const types = [...new Set(iam.map(({ Type }) => Type))];
  return { needed: iam.some(isNamed) ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM', types };
}
