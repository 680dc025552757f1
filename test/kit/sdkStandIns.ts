/** What the app shell gives to the SDKs: their own stand-ins for tests. */
import '@dynatrace-sdk/user-preferences/testing';
import '@dynatrace-sdk/app-environment/testing';
import '@dynatrace-sdk/navigation/testing';
